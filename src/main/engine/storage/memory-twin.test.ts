import fc from 'fast-check';
import {
  getChangedDocumentsSince,
  getQueryMatcher,
  getSortComparator,
  normalizeMangoQuery,
  prepareQuery,
  type RxStorage,
  type RxStorageInstance,
} from 'rxdb';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { afterAll, expect, test } from 'vitest';
import type { AnyDocument, AnyRow, AnySchema, Fields } from './documents.ts';
import { getRxStorageSQLite } from './index.ts';
import { type Change, randomCases } from './random-cases.test-support.ts';
import { temporaryFolder } from './temporary-folder.test-support.ts';

/** `STORAGE_RUNS=20000` makes it a long search; otherwise it is over in seconds. */
const RUNS = Number(process.env.STORAGE_RUNS ?? 200);
const LONG = { timeout: 7_200_000 };
const folder = temporaryFolder();
afterAll(folder.remove);

type Instance = RxStorageInstance<Fields, unknown, unknown>;
const sqliteStorage = getRxStorageSQLite({ folder: folder.path, encryption: 'none' });
const memoryStorage = getRxStorageMemory();
let opened = 0;
let clock = 1_700_000_000_000;

function open(storage: RxStorage<unknown, unknown>, schema: AnySchema): Promise<Instance> {
  opened++;
  return storage.createStorageInstance<Fields>({
    databaseInstanceToken: `token${opened}`,
    databaseName: 'twin',
    collectionName: `c${opened}`,
    schema,
    options: {},
    multiInstance: false,
    devMode: false,
  });
}

/** One write, as RxDB would send it: with the stored document as its base, or now and then a stale one. */
function rowFor(change: Change, previous: AnyDocument | undefined): AnyRow {
  clock += 1.01;
  const document = {
    ...change.fields,
    id: change.id,
    _deleted: previous !== undefined && change.deleted,
    _attachments: {},
    _meta: { lwt: Math.round(clock * 100) / 100 },
    _rev: `${Number(previous?._rev.split('-')[0] ?? 0) + 1}-rev`,
  };
  if (!previous) return { document };
  return { previous: change.stale ? { ...previous, _rev: '1-stale' } : previous, document };
}

async function rowsFor(bulk: readonly Change[], base: Instance): Promise<AnyRow[]> {
  const ids = bulk.map((change) => change.id);
  const stored = new Map((await base.findDocumentsById(ids, true)).map((found) => [String(found.id), found]));
  return bulk.map((change) => rowFor(change, stored.get(change.id)));
}

const byId = (left: AnyDocument, right: AnyDocument): number => (String(left.id) < String(right.id) ? -1 : 1);

async function writeBoth(sqlite: Instance, memory: Instance, bulk: readonly Change[]): Promise<void> {
  const rows = await rowsFor(bulk, memory);
  const [ours, theirs] = await Promise.all([
    sqlite.bulkWrite(structuredClone(rows), 'test'),
    memory.bulkWrite(structuredClone(rows), 'test'),
  ]);
  expect(ours.error).toEqual(theirs.error);
  const ids = bulk.map((change) => change.id);
  for (const withDeleted of [true, false]) {
    const found = await sqlite.findDocumentsById(ids, withDeleted);
    expect(found.toSorted(byId)).toEqual((await memory.findDocumentsById(ids, withDeleted)).toSorted(byId));
  }
}

test('answers as RxDB’s memory storage does', LONG, async () => {
  await fc.assert(
    fc.asyncProperty(randomCases({ controls: false, oddBounds: true }), async ({ schema, bulks, queries }) => {
      const memory = await open(memoryStorage, schema);
      const sqlite = await open(sqliteStorage, schema);
      for (const bulk of bulks) await writeBoth(sqlite, memory, bulk);
      for (const query of queries) {
        const prepared = prepareQuery<Fields>(schema, normalizeMangoQuery(schema, query));
        const { documents } = await memory.query(prepared);
        expect((await sqlite.query(prepared)).documents, JSON.stringify(prepared)).toEqual(documents);
        expect(await sqlite.count(prepared)).toEqual(await memory.count(prepared));
      }
      const checkpoint = { id: 'k', lwt: clock - 5 };
      const changes = await getChangedDocumentsSince(memory, 5, checkpoint);
      expect(await getChangedDocumentsSince(sqlite, 5, checkpoint)).toEqual(changes);
      await Promise.all([sqlite.remove(), memory.remove()]);
    }),
    { numRuns: RUNS },
  );
});

test(
  'answers as a filter and a sort over all documents do, also with control characters and closing spaces',
  LONG,
  async () => {
    await fc.assert(
      fc.asyncProperty(randomCases({ controls: true, oddBounds: false }), async ({ schema, bulks, queries }) => {
        const sqlite = await open(sqliteStorage, schema);
        for (const bulk of bulks) await sqlite.bulkWrite(await rowsFor(bulk, sqlite), 'test');
        const all = await getChangedDocumentsSince(sqlite, 1000, undefined);
        for (const query of queries) {
          const filled = normalizeMangoQuery(schema, query);
          const { skip, limit = Number.POSITIVE_INFINITY } = filled;
          const found = all.documents.filter(getQueryMatcher(schema, filled)).sort(getSortComparator(schema, filled));
          const { documents } = await sqlite.query(prepareQuery<Fields>(schema, filled));
          expect(documents, JSON.stringify(prepareQuery<Fields>(schema, filled))).toEqual(
            found.slice(skip, skip + limit),
          );
        }
        await sqlite.remove();
      }),
      { numRuns: RUNS },
    );
  },
);
