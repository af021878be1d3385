import {
  deepEqual,
  ensureRxStorageInstanceParamsAreCorrect,
  RXDB_VERSION,
  type RxStorage,
  type RxStorageInstance,
  type RxStorageInstanceCreationParams,
} from 'rxdb';
import { type CollectionState, openCollection } from './collection-state.ts';
import type { SqlRow, Transaction } from './connection.ts';
import type { AnySchema, Fields } from './documents.ts';
import type { SqlValue } from './driver.ts';
import { StorageError } from './errors.ts';
import { SQLiteInstance } from './instance.ts';
import { shareEventsBetweenProcesses } from './multi-instance.ts';
import { holdConnection, type SharedConnection } from './open-connections.ts';
import type { Checkpoint, StorageSettings } from './settings.ts';

/** Plain SQL on a database's file, for tables that RxDB need not know. Holds the file open until `close`. */
export type PlainConnection = Transaction & {
  readonly file: string;
  /** The rows are read at once and handed out one by one. */
  readonly iterate: (sql: string, parameters?: readonly SqlValue[]) => IterableIterator<SqlRow>;
  /** All or nothing, on the disk when it returns. `work` must not wait; within another transaction it is a part of that. */
  readonly transaction: <Result>(work: (transaction: Transaction) => Result) => Result;
  /**
   * A text that was read as its bytes (`asBytes`), as texts of a file that may be damaged must be.
   * @throws StorageError `STORAGE_CORRUPT`
   */
  readonly text: (value: SqlValue | undefined) => string;
  readonly close: () => void;
};

type Options = Readonly<Record<string, unknown>>;

export type RxStorageSQLite = RxStorage<SQLiteInstance['internals'], Options> & {
  readonly settings: StorageSettings;
  readonly connection: (databaseName: string) => PlainConnection;
};

const NAME = 'sqlite';

/** An RxStorage for RxDB 17 that keeps each database in one SQLite file. See the README for what it guarantees. */
export function getRxStorageSQLite(settings: StorageSettings = {}): RxStorageSQLite {
  return {
    name: NAME,
    rxdbVersion: RXDB_VERSION,
    settings,
    createStorageInstance: async (parameters) => createInstance(settings, parameters),
    connection: (databaseName) => plainConnection(settings, databaseName),
  };
}

function createInstance<Document>(
  settings: StorageSettings,
  parameters: RxStorageInstanceCreationParams<Document, Options>,
): RxStorageInstance<Document, SQLiteInstance['internals'], Options, Checkpoint> {
  ensureRxStorageInstanceParamsAreCorrect(parameters);
  // inside, documents are plain records: here the collection's own type begins and ends
  const plain = parameters as unknown as RxStorageInstanceCreationParams<Fields, Options>;
  const shared = holdConnection(settings, plain.databaseName);
  try {
    const state = shareState(shared, plain.collectionName, plain.schema);
    const instance = new SQLiteInstance(plain, settings, shared, state);
    shareEventsBetweenProcesses(NAME, plain, instance);
    return instance as unknown as RxStorageInstance<Document, SQLiteInstance['internals'], Options, Checkpoint>;
  } catch (error) {
    shared.release();
    throw error;
  }
}

function shareState(shared: SharedConnection, collection: string, schema: AnySchema): CollectionState {
  const known = shared.find(collection, schema.version);
  if (!known) return shared.add(openCollection(shared.connection, collection, schema));
  if (!deepEqual(known.schema, schema)) {
    throw new StorageError('STORAGE_SCHEMA_CHANGED', { collection, version: schema.version });
  }
  return known;
}

function plainConnection(settings: StorageSettings, databaseName: string): PlainConnection {
  const shared = holdConnection(settings, databaseName);
  const { connection } = shared;
  let open = true;
  const opened = (): typeof connection => {
    if (!open) throw new StorageError('STORAGE_CLOSED', { database: databaseName });
    return connection;
  };
  return {
    file: connection.file,
    run: (sql, parameters) => opened().plain.run(sql, parameters),
    all: (sql, parameters) => opened().plain.all(sql, parameters),
    get: (sql, parameters) => opened().plain.get(sql, parameters),
    iterate: (sql, parameters) => opened().plain.all(sql, parameters).values(),
    transaction: (work) => opened().transaction(work),
    text: (value) => opened().text(value),
    close: () => {
      if (open) shared.release();
      open = false;
    },
  };
}
