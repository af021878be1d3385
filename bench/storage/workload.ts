import { createRxDatabase, type RxCollection, type RxDatabase, type RxJsonSchema, type RxStorage } from 'rxdb';

/** Milliseconds, the median of what was repeated. */
export type StorageFigures = {
  /** All documents, in batches. */
  readonly insert: number;
  /** A thousand single documents, one after another, by id. */
  readonly reads: number;
  /** The hundredth part of the documents, by an index. */
  readonly indexed: number;
  /** How many documents lie in an index range that holds all. */
  readonly count: number;
  /** The hundred newest, sorted descending. */
  readonly newest: number;
  /** From opening the closed database, with its twelve collections, to the list that comes first: the newest hundred. */
  readonly reopen: number;
};

export type WorkloadOptions = {
  /** The databases get this name and a number. */
  readonly name: string;
  readonly documents?: number;
  readonly batch?: number;
  readonly rounds?: number;
};

type Sheet = {
  readonly id: string;
  readonly office: string;
  readonly updatedAt: string;
  readonly title: string;
  readonly amount: number;
  readonly note: string;
};
/** As many collections as the application may have open; the work is in the first. */
const COLLECTIONS = 12;
type Collections = { readonly sheets: RxCollection<Sheet> };

const SCHEMA: RxJsonSchema<Sheet> = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 36 },
    office: { type: 'string', maxLength: 20 },
    updatedAt: { type: 'string', maxLength: 24 },
    title: { type: 'string' },
    amount: { type: 'integer' },
    note: { type: 'string' },
  },
  required: ['id', 'office', 'updatedAt', 'title', 'amount', 'note'],
  indexes: ['office', 'updatedAt'],
};

const OFFICES = 100;
const READS = 1000;
const REPEATS = 15;
const OPENINGS = 5;
const PASSES = 5;
const NOTE_LENGTH = 640;
const MINUTE = 60_000;
const START = Date.UTC(2026, 0, 1);

/** A small generator of repeatable numbers in 0..1 (mulberry32): every storage gets the same documents. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const hex = (value: number, length: number): string => Math.floor(value).toString(16).padStart(length, '0');

/** Documents of about 1 KB as JSON in UTF-8, with ids that grow in time (UUID version 7) and dates that do not. */
function makeSheets(count: number): readonly Sheet[] {
  const random = generator(count);
  return Array.from({ length: count }, (_, index) => {
    const time = hex(START + index, 12);
    const tail = hex(random() * 0xffffffff, 8) + hex(random() * 0xffff, 4);
    const words = Array.from({ length: NOTE_LENGTH / 8 }, () => hex(random() * 0xfffffff, 7)).join(' ');
    return {
      id: `${time.slice(0, 8)}-${time.slice(8)}-7${hex(random() * 0xfff, 3)}-8${hex(random() * 0xfff, 3)}-${tail}`,
      office: `office-${index % OFFICES}`,
      updatedAt: new Date(START + Math.floor(random() * 500_000) * MINUTE).toISOString(),
      title: `مشروع تهيئة الطريق رقم ${index}`,
      amount: Math.floor(random() * 1e9),
      note: words,
    };
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

/** Each repeat asks something slightly different, so that RxDB's query cache does not answer. */
async function repeated(work: (repeat: number) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat++) times.push(await timed(() => work(repeat)));
  return median(times);
}

async function openSheets(storage: RxStorage<unknown, unknown>, name: string): Promise<RxDatabase<Collections>> {
  const database = await createRxDatabase<Collections>({ name, storage, multiInstance: false });
  const others = Array.from({ length: COLLECTIONS - 1 }, (_, index) => [`other${index}`, { schema: SCHEMA }]);
  await database.addCollections({ sheets: { schema: SCHEMA }, ...Object.fromEntries(others) });
  return database;
}

function expectCount(what: string, found: number, wanted: number): void {
  if (found !== wanted) throw new Error(`${what}: ${found} documents instead of ${wanted}`);
}

async function oneRound(
  storage: RxStorage<unknown, unknown>,
  name: string,
  sheets: readonly Sheet[],
  batch: number,
): Promise<StorageFigures> {
  let database = await openSheets(storage, name);
  const insert = await timed(async () => {
    for (let index = 0; index < sheets.length; index += batch) {
      const { error } = await database.sheets.bulkInsert(sheets.slice(index, index + batch));
      expectCount('refused', error.length, 0);
    }
  });

  const random = generator(7);
  const passes: number[] = [];
  for (let pass = 0; pass < PASSES; pass++) {
    const wanted = Array.from({ length: READS }, () => sheets[Math.floor(random() * sheets.length)]);
    const reading = await timed(async () => {
      for (const sheet of wanted) {
        const found = await database.sheets.findOne(sheet?.id).exec();
        expectCount('read', found ? 1 : 0, 1);
      }
    });
    passes.push(reading);
  }
  const byOffice = async (office: number): Promise<void> => {
    const found = await database.sheets.find({ selector: { office: `office-${office}` } }).exec();
    expectCount('indexed', found.length, sheets.length / OFFICES);
  };
  const indexed = await repeated(byOffice);
  const count = await repeated(async (repeat) => {
    const since = new Date(START - (repeat + 1) * MINUTE).toISOString();
    const found = await database.sheets.count({ selector: { updatedAt: { $gt: since } } }).exec();
    expectCount('count', found, sheets.length);
  });
  const newestSince = async (repeat: number): Promise<void> => {
    const since = new Date(START - (repeat + 1) * MINUTE).toISOString();
    const query = { selector: { updatedAt: { $gt: since } }, sort: [{ updatedAt: 'desc' as const }], limit: 100 };
    const found = await database.sheets.find(query).exec();
    expectCount('newest', found.length, Math.min(100, sheets.length));
  };
  const newest = await repeated(newestSince);

  const openings: number[] = [];
  for (let repeat = 0; repeat < OPENINGS; repeat++) {
    await database.close();
    const opening = await timed(async () => {
      database = await openSheets(storage, name);
      await newestSince(0);
    });
    openings.push(opening);
  }
  await database.remove();
  return { insert, reads: median(passes), indexed, count, newest, reopen: median(openings) };
}

/**
 * The same work for any RxStorage, in Node or in a page: documents of 1 KB go in, and come out in the ways an application
 * asks for them. Throws when a storage answers with another number of documents than were put in.
 */
export async function runStorageWorkload(
  storage: RxStorage<unknown, unknown>,
  options: WorkloadOptions,
): Promise<StorageFigures> {
  const { name, documents = 10_000, batch = 200, rounds = 3 } = options;
  const sheets = makeSheets(documents);
  const figures: StorageFigures[] = [];
  for (let round = 0; round < rounds; round++) {
    figures.push(await oneRound(storage, `${name}${round}`, sheets, batch));
  }
  return medianFigures(figures);
}

export function medianFigures(figures: readonly StorageFigures[]): StorageFigures {
  const of = (what: keyof StorageFigures): number => median(figures.map((figure) => figure[what]));
  return {
    insert: of('insert'),
    reads: of('reads'),
    indexed: of('indexed'),
    count: of('count'),
    newest: of('newest'),
    reopen: of('reopen'),
  };
}
