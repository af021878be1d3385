import {
  type BulkWriteRow,
  fillObjectDataBeforeInsert,
  normalizeInlineAttachments,
  type RxCollection,
  type RxDatabase,
  type RxDocumentData,
} from 'rxdb';
import type { Transaction } from './connection.ts';
import type { Fields } from './documents.ts';
import { StorageError } from './errors.ts';
import { Group } from './group.ts';
import { SQLiteInstance } from './instance.ts';
import { Turn } from './turn.ts';

/** What changes in one collection. */
export type CollectionWrites = {
  // biome-ignore lint/suspicious/noExplicitAny: RxCollection is invariant in its document type; any collection may come here
  readonly collection: RxCollection<any>;
  /**
   * Whole documents, which replace what is stored under their id or are new; missing defaults are filled in. With `_rev`
   * (as `RxDocument.toJSON(true)` has it) the document is written only when that is still the stored revision.
   */
  readonly upserts?: readonly Fields[];
  /** Ids of documents to delete; those not stored are left alone. */
  readonly removals?: readonly string[];
};

export type GroupedWriteOptions = {
  /** Reaches the change log and RxDB's events as their context. */
  readonly context?: string;
  /** Writes to plain tables in the same transaction. */
  readonly alongside?: (transaction: Transaction) => void;
  /** Hears how many rows are written so far; nothing of them counts before the promise settles. */
  readonly onProgress?: (written: number) => void;
  /** Everything is on the disk. What a long group wrote is told in pieces from now on, until the promise settles. */
  readonly onCommitted?: () => void;
};

export type GroupedWriteResult = { readonly inserted: number; readonly updated: number; readonly removed: number };

type Rows = BulkWriteRow<Fields>[];
type Job = { readonly collection: RxCollection<Fields>; readonly instance: SQLiteInstance; readonly rows: Rows };

const ATTEMPTS = 5;
const READ_SLICE = 500;
/** Rows that go through RxDB's own path in one go. */
const PIECE = 200;
/** Documents prepared between two looks at the clock. */
const LOOK = 32;

/** Groups of one file run one after another: each reads first what it replaces. */
const LINES = new WeakMap<object, Promise<unknown>>();

/**
 * Writes to several collections of one database: all or nothing, in one transaction. RxDB's events follow the commit, so
 * that live queries and documents update as after its own writes; until then, and when it fails, nobody sees anything.

 * Throws `GROUP_CONFLICT` when a document is not at the `_rev` it came with, `GROUP_INVALID` when a validating storage
 * refuses documents, `GROUP_DUPLICATE_ID`, `GROUP_FOREIGN_STORAGE`, `GROUP_SEVERAL_DATABASES`, and the storage's own errors.
 */
export async function groupedWrite(
  database: RxDatabase,
  writes: readonly CollectionWrites[],
  options: GroupedWriteOptions = {},
): Promise<GroupedWriteResult> {
  const merged = mergeWrites(writes);
  const [first] = merged;
  if (!first) return { inserted: 0, updated: 0, removed: 0 };
  const { connection } = storageOf(first.collection).internals.state;
  for (const { collection } of merged) {
    const other = storageOf(collection);
    if (collection.database !== database || other.internals.state.connection !== connection) {
      throw new StorageError('GROUP_SEVERAL_DATABASES', { collection: collection.name });
    }
  }
  const turn = (LINES.get(connection) ?? Promise.resolve()).then(() => writeInTurn(merged, options));
  LINES.set(
    connection,
    turn.catch(() => undefined),
  );
  return turn;
}

async function writeInTurn(
  writes: readonly CollectionWrites[],
  options: GroupedWriteOptions,
): Promise<GroupedWriteResult> {
  for (let attempt = 1; ; attempt++) {
    const jobs: Job[] = [];
    // one after the other: side by side each would take turns of its own
    for (const write of writes) jobs.push(await prepare(write));
    try {
      await writeJobs(
        jobs.filter((job) => job.rows.length > 0),
        options,
      );
      return summary(jobs);
    } catch (error) {
      // a document without a wanted revision changed between reading and writing: read it again
      const conflict = error instanceof StorageError && error.code === 'GROUP_CONFLICT';
      if (!conflict || attempt === ATTEMPTS) throw error;
    }
  }
}

async function writeJobs(jobs: readonly Job[], options: GroupedWriteOptions): Promise<void> {
  const pieces = jobs.flatMap(inPieces);
  const group = new Group({
    rows: new Map(jobs.map((job) => [job.instance, job.rows.length])),
    pieces: pieces.length,
    label: options.context ?? 'grouped-write',
    alongside: options.alongside,
    onProgress: options.onProgress,
    onCommitted: options.onCommitted,
  });
  try {
    const turn = new Turn();
    const handed: Promise<void>[] = [];
    for (const piece of pieces) {
      if (group.failure !== undefined) break;
      handed.push(handOver(piece, group));
      if (turn.isOver) await turn.next();
    }
    await Promise.all(handed);
    if (group.failure !== undefined) throw group.failure;
  } finally {
    group.end();
  }
}

function inPieces(job: Job): readonly Job[] {
  const pieces: Job[] = [];
  for (let start = 0; start < job.rows.length; start += PIECE) {
    pieces.push({ ...job, rows: job.rows.slice(start, start + PIECE) });
  }
  return pieces;
}

/** Settles with the group. */
async function handOver({ collection, rows }: Job, group: Group): Promise<void> {
  try {
    const { error } = await collection.storageInstance.bulkWrite(rows, group.context);
    if (error.length === 0) return;
    const ids = error.map((refused) => refused.documentId);
    group.fail(new StorageError('GROUP_INVALID', { collection: collection.name, ids }));
  } catch (error) {
    group.fail(error);
  }
}

/** The same collection may be named several times; RxDB must see it once. */
function mergeWrites(writes: readonly CollectionWrites[]): readonly Required<CollectionWrites>[] {
  const merged = new Map<RxCollection, Required<CollectionWrites>>();
  for (const { collection, upserts = [], removals = [] } of writes) {
    const before = merged.get(collection);
    merged.set(collection, {
      collection,
      upserts: [...(before?.upserts ?? []), ...upserts],
      removals: [...(before?.removals ?? []), ...removals],
    });
  }
  return [...merged.values()];
}

async function prepare({ collection, upserts = [], removals = [] }: CollectionWrites): Promise<Job> {
  const { primaryPath } = collection.schema;
  const documents = await inTurns(upserts, (upsert) => fillObjectDataBeforeInsert(collection.schema, upsert));
  if (collection.schema.jsonSchema.attachments) await digestAttachments(collection, documents);
  const ids = [...documents.map((document) => String(document[primaryPath])), ...removals];
  if (new Set(ids).size !== ids.length) {
    const duplicates = ids.filter((id, index) => ids.indexOf(id) !== index);
    throw new StorageError('GROUP_DUPLICATE_ID', { collection: collection.name, ids: [...new Set(duplicates)] });
  }
  const byId = await readStored(collection, ids);
  const rows: Rows = await inTurns(documents, (document, index) => {
    const previous = byId.get(String(document[primaryPath]));
    const wanted = upserts[index]?._rev;
    if (wanted !== undefined && wanted !== previous?._rev) {
      throw new StorageError('GROUP_CONFLICT', { collection: collection.name, ids: [String(document[primaryPath])] });
    }
    return upsertRow(document, previous, upserts[index]);
  });
  for (const id of removals) {
    const previous = byId.get(id);
    if (previous && !previous._deleted) rows.push({ previous, document: { ...previous, _deleted: true } });
  }
  return { collection, instance: storageOf(collection), rows };
}

/** Like `map`, leaving room for other work. */
async function inTurns<Item, Result>(
  items: readonly Item[],
  step: (item: Item, index: number) => Result,
): Promise<Result[]> {
  const turn = new Turn();
  const results: Result[] = [];
  for (const [index, item] of items.entries()) {
    results.push(step(item, index));
    if (index % LOOK === LOOK - 1 && turn.isOver) await turn.next();
  }
  return results;
}

/** Attachments may come as RxDB's `insert` takes them, a list of Blobs, and are stored by name with their digest. */
async function digestAttachments(
  { database }: RxCollection<Fields>,
  documents: readonly RxDocumentData<Fields>[],
): Promise<void> {
  for (const document of documents) {
    document._attachments = await normalizeInlineAttachments(database.hashFunction, document._attachments);
  }
}

/** In slices, so that a large group leaves room for other work. */
async function readStored(
  collection: RxCollection<Fields>,
  ids: string[],
): Promise<ReadonlyMap<string, RxDocumentData<Fields>>> {
  const { primaryPath } = collection.schema;
  const stored = new Map<string, RxDocumentData<Fields>>();
  const turn = new Turn();
  for (let start = 0; start < ids.length; start += READ_SLICE) {
    if (turn.isOver) await turn.next();
    const found = await collection.storageInstance.findDocumentsById(ids.slice(start, start + READ_SLICE), true);
    for (const document of found) stored.set(String(document[primaryPath]), document);
  }
  return stored;
}

/** Kept from the stored document: its metadata, which other plugins may use, and attachments that the new one leaves out. */
function upsertRow(
  document: RxDocumentData<Fields>,
  previous: RxDocumentData<Fields> | undefined,
  given?: Fields,
): Rows[number] {
  if (!previous) return { document };
  const _attachments = given && '_attachments' in given ? document._attachments : previous._attachments;
  return { previous, document: { ...document, _attachments, _meta: previous._meta, _deleted: false } };
}

function summary(jobs: readonly Job[]): GroupedWriteResult {
  const rows = jobs.flatMap((job) => job.rows);
  const removed = rows.filter((row) => row.document._deleted).length;
  const inserted = rows.filter((row) => !row.document._deleted && (!row.previous || row.previous._deleted)).length;
  return { inserted, updated: rows.length - removed - inserted, removed };
}

/** This storage's own instance, below the storages that wrap it. */
function storageOf(collection: RxCollection): SQLiteInstance {
  let instance: unknown = collection.internalStorageInstance;
  while (typeof instance === 'object' && instance !== null) {
    if (instance instanceof SQLiteInstance) return instance;
    instance = Reflect.get(instance, 'originalStorageInstance');
  }
  throw new StorageError('GROUP_FOREIGN_STORAGE', { collection: collection.name });
}
