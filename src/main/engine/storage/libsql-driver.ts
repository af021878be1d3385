import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import Database from 'libsql';
import AsideNative from 'libsql/promise';
import type { AsideDatabase, OpenOptions, SqlDatabase, SqlDriver, SqlStatement, SqlValue } from './driver.ts';
import { StorageError } from './errors.ts';

/** The parts of libsql's statement that its type file gets wrong or leaves out. */
type NativeStatement = {
  readonly reader: boolean;
  raw(): unknown;
  run(parameters: readonly SqlValue[]): { readonly changes: number };
  get(parameters: readonly SqlValue[]): readonly SqlValue[] | undefined;
  all(parameters: readonly SqlValue[]): readonly (readonly SqlValue[])[];
  columns(): readonly { readonly name: string }[];
};

type NativeDatabase = {
  exec(sql: string): void;
  prepare(sql: string): NativeStatement;
  close(): void;
};

type NativeAside = { exec(sql: string): Promise<void>; close(): void };

/** libsql aborts the whole process on a boolean, and silently binds NULL for NaN: refuse both before it sees them. */
function checked(parameters: readonly SqlValue[]): readonly SqlValue[] {
  for (let index = 0; index < parameters.length; index++) {
    const value = parameters[index];
    if (typeof value === 'string' || value === null) continue;
    if (typeof value === 'number' ? Number.isFinite(value) : value instanceof Uint8Array) continue;
    throw new StorageError('STORAGE_VALUE', { position: index, type: typeof value });
  }
  return parameters;
}

function statement(native: NativeStatement): SqlStatement {
  if (native.reader) native.raw();
  return {
    columns: () => native.columns().map((column) => column.name),
    run: (parameters) => native.run(checked(parameters)).changes,
    first: (parameters) => native.get(checked(parameters)),
    // never iterate(): when its rows are abandoned the statement stays active, and blocks checkpoints and dropped tables
    rows: (parameters) => native.all(checked(parameters)),
  };
}

function open(file: string, options: OpenOptions): SqlDatabase {
  const native: NativeDatabase = openNative(file, options.encryptionKey);
  return {
    exec: (sql) => native.exec(sql),
    prepare: (sql) => statement(native.prepare(sql)),
    close: () => {
      native.close();
      collectStatements();
    },
  };
}

/** Collections cost tens of milliseconds: one serves all files that were closed shortly before. */
const COLLECTION_DELAY = 500;
let collectionAsked = false;

/**
 * libsql has no way to end a statement: a file stays open, and locked, until the last of its statements is collected. So
 * closing asks for that soon. Where it cannot be asked for, the file closes with some later collection.
 */
function collectStatements(): void {
  if (collectionAsked) return;
  collectionAsked = true;
  setTimeout(() => {
    collectionAsked = false;
    try {
      setFlagsFromString('--expose-gc');
      runInNewContext('gc')();
    } catch {
      // the log was brought home at closing: the file is complete, and only its handle lives on
    }
  }, COLLECTION_DELAY).unref();
}

/** The type file does not know the encryption options. */
function nativeOptions(encryptionKey: string | undefined): Database.Options {
  const options = encryptionKey === undefined ? {} : { encryptionCipher: 'aes256cbc', encryptionKey };
  return options as Database.Options;
}

function openAside(file: string, options: OpenOptions): AsideDatabase {
  const native: NativeAside = new AsideNative(file, nativeOptions(options.encryptionKey)) as unknown as NativeAside;
  return { exec: (sql) => native.exec(sql), close: () => native.close() };
}

function openNative(file: string, encryptionKey: string | undefined): NativeDatabase {
  try {
    return new Database(file, nativeOptions(encryptionKey)) as unknown as NativeDatabase;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new StorageError('STORAGE_CANNOT_OPEN', { file, message }, error);
  }
}

/**
 * libsql 0.5: loads without a build, has WAL and encryption (AES-256, SQLite3 Multiple Ciphers' format).
 * Texts that it returns end at the first NUL; this storage never reads back a text that can hold one.
 */
export const libsqlDriver: SqlDriver = { name: 'libsql', open, openAside };
