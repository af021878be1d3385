import { createRxDatabase, type RxCollection, type RxDatabase } from 'rxdb';
import { map, type Observable, Subject } from 'rxjs';
import {
  type CollectionWrites,
  getRxStorageSQLite,
  groupedWrite,
  type PlainConnection,
  type RxStorageSQLite,
} from '../storage/index.ts';
import { contextOfAct, logChanges, prepareChangeLog } from './change-log.ts';
import { type Changes, type Committed, sizeOf } from './changes.ts';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName, type DocumentOf } from './collections.ts';
import { DATABASE_NAME, DEVICE_NAME, databaseFile } from './file-names.ts';
import { Past } from './past.ts';
import { rxSchema } from './rx-schema.ts';
import { bare, scan } from './scan.ts';
import { Turns } from './turns.ts';
import { assertDocumentsThere, unreadable } from './unreadable.ts';

export interface DatabaseOptions {
  readonly dataFolder: string;
  /** 64 hexadecimal digits. */
  readonly databaseKey: string;
}

export interface Database {
  /**
   * One transaction; whoever watches is told after it is on disk. `context` says by which act. A large change is written in
   * slices, so that other work goes on, and `onProgress` hears how many documents are written; it is all or nothing.
   */
  readonly write: (changes: Changes, context: string, onProgress?: (done: number) => void) => Promise<void>;
  /**
   * Runs work that decides on what it reads and then writes, when no other such work runs: calls of two windows that come
   * at once would otherwise overwrite each other. Reading alone waits for nobody.
   */
  readonly inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>;
  readonly committed: Observable<Committed>;
  /** Every living document of a collection, in pages. */
  readonly scan: <Name extends CollectionName>(name: Name) => AsyncIterable<readonly DocumentOf<Name>[]>;
  /** Living documents by their identifiers; missing where there is none. */
  readonly find: <Name extends CollectionName>(
    name: Name,
    ids: readonly string[],
  ) => Promise<ReadonlyMap<string, DocumentOf<Name>>>;
  /** What documents were before. */
  readonly past: Past;
  /** Living documents by collection. */
  readonly counts: () => Promise<Readonly<Record<CollectionName, number>>>;
  /** A compact copy of the documents, encrypted with the same key, in a new file. */
  readonly copyInto: (file: string) => void;
  /** SQLite's own check of both files; empty when they are sound. */
  readonly faults: () => readonly string[];
  /** Names the profile that is logged as the author of what is written from now on. */
  readonly actAs: (profile: string) => void;
  /** State of this device, in a file of its own beside the documents: what was read, notified, chosen. */
  readonly device: PlainConnection;
  readonly close: () => Promise<void>;
}

type Collections = { readonly [Name in CollectionName]: RxCollection<DocumentOf<Name>> };

/**
 * @throws StorageError when a file is locked, damaged or read-only; AppError `DATABASE_MISSING`, `DATABASE_UNREADABLE`.
 * Nothing is left open then.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const file = databaseFile(options.dataFolder);
  await assertDocumentsThere(file, databaseFile(options.dataFolder, DEVICE_NAME));
  let author = '';
  const actAs = (profile: string): void => {
    author = profile;
  };
  const storage = getRxStorageSQLite({
    file: (name) => databaseFile(options.dataFolder, name),
    encryptionKey: options.databaseKey,
    onWrite: (transaction, write) => logChanges(transaction, write, author),
  });
  const opened: PlainConnection[] = [];
  try {
    const documents = storage.connection(DATABASE_NAME);
    opened.push(documents);
    documents.transaction(prepareChangeLog);
    const device = storage.connection(DEVICE_NAME);
    opened.push(device);
    return { ...connected(await openCollections(storage), documents, device), actAs };
  } catch (thrown) {
    for (const connection of opened) connection.close();
    throw await unreadable(file, thrown);
  }
}

function connected(
  rx: RxDatabase<Collections>,
  documents: PlainConnection,
  device: PlainConnection,
): Omit<Database, 'actAs'> {
  const committed = new Subject<Committed>();
  const turns = new Turns();
  /** Grouped writes that are on the disk and still being told. */
  let telling = 0;
  const subscriptions = COLLECTION_NAMES.map((name) =>
    committedIn(rx, name).subscribe((event) => committed.next({ ...event, more: telling > 0 })),
  );
  return {
    committed,
    device,
    inTurn: (work) => turns.take(work),
    write: async (changes, context, onProgress) => {
      if (sizeOf(changes) === 0) return;
      let told = 0;
      const onCommitted = (): void => {
        told = 1;
        telling++;
      };
      const options = { context: contextOfAct(context), onCommitted, ...(onProgress ? { onProgress } : {}) };
      try {
        await groupedWrite(untyped(rx), writesOf(rx.collections, changes), options);
      } finally {
        telling -= told;
        if (told > 0 && telling === 0) committed.next(NOTHING_MORE);
      }
    },
    scan: (name) => scan(rx.collections[name]),
    find: (name, ids) => findIn(rx.collections[name], ids),
    past: new Past(documents, (name, ids) => findIn(anyOf(rx.collections[name]), ids)),
    counts: () => countsOf(rx.collections),
    copyInto: (file) => {
      documents.run('VACUUM INTO ?', [file]);
    },
    faults: () => [documents, device].flatMap(faultsOf),
    close: async () => {
      for (const subscription of subscriptions) subscription.unsubscribe();
      await rx.close();
      device.close();
      documents.close();
    },
  };
}

async function findIn<Document>(
  collection: RxCollection<Document>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Document>> {
  const stored = await collection.storageInstance.findDocumentsById([...ids], false);
  return new Map(stored.map((document) => [String(Reflect.get(document, 'id')), bare<Document>(document)]));
}

async function openCollections(storage: RxStorageSQLite): Promise<RxDatabase<Collections>> {
  const rx = await createRxDatabase<Collections>({ name: DATABASE_NAME, storage, multiInstance: false });
  await rx.addCollections(
    Object.fromEntries(COLLECTION_NAMES.map((name) => [name, { schema: rxSchema(COLLECTIONS[name]) }])),
  );
  return rx;
}

const NOTHING_MORE: Committed = { collection: 'projects', documents: [] };

function committedIn(rx: RxDatabase<Collections>, name: CollectionName): Observable<Committed> {
  return rx.collections[name].eventBulks$.pipe(
    map(({ events }) => ({
      collection: name,
      documents: events.map(({ documentId, operation, documentData }) => ({
        id: documentId,
        document: operation === 'DELETE' ? null : bare(documentData),
      })),
    })),
  );
}

function writesOf(collections: Collections, changes: Changes): readonly CollectionWrites[] {
  return COLLECTION_NAMES.flatMap((name) => {
    const { upserts = [], removals = [] } = changes[name] ?? {};
    return upserts.length + removals.length === 0 ? [] : [{ collection: collections[name], upserts, removals }];
  });
}

async function countsOf(collections: Collections): Promise<Readonly<Record<CollectionName, number>>> {
  const counts = await Promise.all(
    COLLECTION_NAMES.map(async (name) => [name, await collections[name].count().exec()]),
  );
  // One entry for every collection name.
  return Object.fromEntries(counts) as Record<CollectionName, number>;
}

function faultsOf(connection: PlainConnection): readonly string[] {
  const lines = connection.all('PRAGMA integrity_check').map((row) => String(Object.values(row)[0]));
  return lines.filter((line) => line !== 'ok');
}

/** The same holds for collections whose documents are compared field by field. */
const anyOf = (collection: unknown): RxCollection<Record<string, unknown>> =>
  collection as RxCollection<Record<string, unknown>>;

/** RxDB's database type is invariant in its collections; where the names do not matter any database will do. */
const untyped = (rx: RxDatabase<Collections>): RxDatabase => rx as unknown as RxDatabase;
