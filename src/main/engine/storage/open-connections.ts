import { dirname, resolve } from 'node:path';
import { checkpointsAside } from './checkpoints.ts';
import type { CollectionState } from './collection-state.ts';
import { Connection } from './connection.ts';
import { keepCopies, MEMORY, makeFolder, openAgain, openDatabaseFile } from './database-file.ts';
import { keyBeside } from './default-key.ts';
import type { AsideDatabase } from './driver.ts';
import { StorageError } from './errors.ts';
import { libsqlDriver } from './libsql-driver.ts';
import { logSync } from './log-sync.ts';
import { databaseFile, type StorageSettings } from './settings.ts';

/** One file that this process has open, with the collections in it. It closes when nobody holds it any more. */
export type SharedConnection = {
  readonly connection: Connection;
  /** A second connection, for long writes while the first one still reads. A database in memory has none. */
  readonly background: () => Connection | undefined;
  /** Says that a long write goes on. */
  readonly writing: () => void;
  /** Says that so many rows were committed. */
  readonly wrote: (rows: number) => void;
  readonly find: (collection: string, version: number) => CollectionState | undefined;
  readonly add: (state: CollectionState) => CollectionState;
  readonly forget: (state: CollectionState) => void;
  readonly release: () => void;
};

const BUSY_TIMEOUT = 2000;

type Entry = SharedConnection & { readonly key: string | undefined; holders: number };

/**
 * By path: two databases, or two storages, on one file see the same state. Of a database in memory nobody knows a path,
 * so its name takes that place.
 */
const OPEN = new Map<string, Entry>();

export function holdConnection(settings: StorageSettings, databaseName: string): SharedConnection {
  const file = databaseFile(settings, databaseName);
  const place = file === MEMORY ? `:memory:${databaseName}` : resolve(file);
  let entry = OPEN.get(place);
  const key = databaseKey(settings, file);
  if (entry && entry.key !== key) throw new StorageError('STORAGE_WRONG_KEY', { file, key: true });
  entry ??= open(settings, key, file, place);
  entry.holders++;
  return entry;
}

/** Encrypted unless somebody asks for plain files; what is only in memory needs no key. */
function databaseKey({ encryptionKey, encryption }: StorageSettings, file: string): string | undefined {
  if (encryptionKey !== undefined) return encryptionKey;
  if (encryption === 'none' || file === MEMORY) return undefined;
  makeFolder(dirname(file));
  return keyBeside(file);
}

const stateKey = (collection: string, version: number): string => `${collection}|${version}`;

const CACHE_KILOBYTES = 16_000;
/** A long write goes to the log as it grows, so that its commit has little left to do. */
const BACKGROUND_CACHE_KILOBYTES = 2000;

function connect(
  settings: StorageSettings,
  encryptionKey: string | undefined,
  file: string,
  cacheKilobytes: number,
  openFile: typeof openDatabaseFile,
): Connection {
  const database = openFile(file, {
    cacheKilobytes,
    driver: settings.driver ?? libsqlDriver,
    encryptionKey,
    busyTimeout: settings.busyTimeout ?? BUSY_TIMEOUT,
  });
  return new Connection(file, database, (error) => {
    return new StorageError('STORAGE_CORRUPT', { ...error.parameters, file, copies: keepCopies(file) }, error);
  });
}

function openAside(
  { driver = libsqlDriver }: StorageSettings,
  encryptionKey: string | undefined,
  file: string,
): AsideDatabase | undefined {
  if (file === MEMORY) return undefined;
  return driver.openAside?.(file, { encryptionKey });
}

function open(settings: StorageSettings, key: string | undefined, file: string, place: string): Entry {
  const connection = connect(settings, key, file, CACHE_KILOBYTES, openDatabaseFile);
  const checkpoints = checkpointsAside(() => openAside(settings, key, file));
  let background: Connection | undefined;
  const collections = new Map<string, CollectionState>();
  const entry: Entry = {
    connection,
    background: () => {
      if (file === MEMORY) return undefined;
      if (!background) {
        background = connect(settings, key, file, BACKGROUND_CACHE_KILOBYTES, openAgain);
        // its commits are the largest: what they leave in the log is brought home aside, never by themselves
        background.exec('PRAGMA wal_autocheckpoint=0');
      }
      return background;
    },
    writing: logSync(file),
    wrote: checkpoints.wrote,
    find: (collection, version) => collections.get(stateKey(collection, version)),
    add: (state) => {
      collections.set(stateKey(state.collection, state.schema.version), state);
      return state;
    },
    forget: (state) => {
      const key = stateKey(state.collection, state.schema.version);
      if (collections.get(key) === state) collections.delete(key);
    },
    key,
    holders: 0,
    release: () => {
      entry.holders--;
      if (entry.holders > 0) return;
      OPEN.delete(place);
      checkpoints.close();
      background?.close();
      connection.close();
    },
  };
  OPEN.set(place, entry);
  return entry;
}
