import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { SqlDatabase, SqlDriver } from './driver.ts';
import { StorageError, translateDriverError } from './errors.ts';

export const MEMORY = ':memory:';
const PLAIN = 'SQLite format 3\0';
const HEADER_BYTES = 100;

/** Large pages pay because the cipher works page by page; a new file takes the size, an old one keeps its own. */
const DURABLE = 'PRAGMA page_size=8192; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA fullfsync=1;';
/** Pages of log after which a commit brings it home itself, though somebody else should have: 32 MB. */
const LOG_LIMIT = 4000;

type FileKind = 'new' | 'folder' | 'plain' | 'encrypted' | 'damaged' | 'other';

/**
 * What lies at the path, from its first bytes. The cipher leaves bytes 16 to 23 of SQLite's header readable
 * (https://www.sqlite.org/fileformat2.html#the_database_header): the payload fractions are always 64, 32, 32.
 */
function fileKind(file: string): FileKind {
  if (file === MEMORY || !existsSync(file)) return 'new';
  const stat = statSync(file);
  if (stat.isDirectory()) return 'folder';
  if (stat.size === 0) return 'new';
  const header = Buffer.alloc(HEADER_BYTES);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, header, 0, HEADER_BYTES, 0);
  } finally {
    closeSync(handle);
  }
  if (header.toString('latin1', 0, PLAIN.length) === PLAIN) return 'plain';
  if (header[21] === 64 && header[22] === 32 && header[23] === 32) return 'encrypted';
  return stat.size % 512 === 0 ? 'damaged' : 'other';
}

/** Refuses, before SQLite touches the file, whatever it could not open or would have to change to open. */
function checkFile(file: string, encrypted: boolean): FileKind {
  const kind = fileKind(file);
  if (kind === 'folder') throw new StorageError('STORAGE_CANNOT_OPEN', { file });
  if (kind === 'other') throw new StorageError('STORAGE_NOT_A_DATABASE', { file });
  if (kind === 'encrypted' && !encrypted) throw new StorageError('STORAGE_WRONG_KEY', { file, key: false });
  if (kind === 'plain' && encrypted) throw new StorageError('STORAGE_NOT_ENCRYPTED', { file });
  if (kind === 'damaged') throw new StorageError('STORAGE_CORRUPT', { file, copies: keepCopies(file) });
  if (file !== MEMORY) {
    // beside the file lies its log
    checkWritable(dirname(file));
    if (existsSync(file)) checkWritable(file);
  }
  return kind;
}

function checkWritable(path: string): void {
  try {
    accessSync(path, constants.W_OK);
  } catch (error) {
    throw new StorageError('STORAGE_READ_ONLY', { file: path }, error);
  }
}

/**
 * Copies a damaged file, and the log beside it, to `*.corrupt-<time>`. The time is when the file last changed: however often
 * the same damage is met, there is one copy of it. Returns the copies; nothing is overwritten.
 */
export function keepCopies(file: string): readonly string[] {
  if (file === MEMORY || !existsSync(file)) return [];
  const stamp = statSync(file).mtime.toISOString().replace(/[:.]/g, '-');
  const copies: string[] = [];
  for (const part of ['', '-wal']) {
    const copy = `${file}.corrupt-${stamp}${part}`;
    try {
      if (!existsSync(copy)) copyFileSync(file + part, copy, constants.COPYFILE_EXCL);
      copies.push(copy);
    } catch {
      // a full disk, or no log, must not hide the damage: the error lists the copies that were made
    }
  }
  return copies;
}

export type DatabaseOptions = {
  readonly driver: SqlDriver;
  readonly encryptionKey: string | undefined;
  readonly busyTimeout: number;
  readonly cacheKilobytes: number;
};

/** Opens a database that no connection of this process has open. */
export function openDatabaseFile(file: string, options: DatabaseOptions): SqlDatabase {
  if (file !== MEMORY) makeFolder(dirname(file));
  const kind = checkFile(file, options.encryptionKey !== undefined);
  try {
    return openAgain(file, options);
  } catch (error) {
    throw openingError(error, file, kind);
  }
}

/**
 * Opens a database for durable, shared use: a write-ahead log, and a sync to disk at every commit. Looks into the file
 * through SQLite only: reading it beside an open connection would, when the reader closes, drop that connection's locks
 * (https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_).
 */
export function openAgain(file: string, options: DatabaseOptions): SqlDatabase {
  const database = options.driver.open(file, { encryptionKey: options.encryptionKey });
  try {
    database.exec(`PRAGMA busy_timeout=${Math.trunc(options.busyTimeout)}`);
    database.prepare('SELECT count(*) FROM sqlite_schema').rows([]);
    database.exec(`${DURABLE} PRAGMA cache_size=${-options.cacheKilobytes};`);
    if (options.driver.openAside) database.exec(`PRAGMA wal_autocheckpoint=${LOG_LIMIT}`);
    return database;
  } catch (error) {
    database.close();
    throw translateDriverError(error, file);
  }
}

export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new StorageError('STORAGE_CANNOT_OPEN', { file: folder }, error);
  }
}

/** An encrypted page that does not decrypt reads like a damaged one: on the first read it is the key. */
function openingError(error: unknown, file: string, kind: FileKind): unknown {
  if (!(error instanceof StorageError) || error.code !== 'STORAGE_CORRUPT') return error;
  if (kind === 'encrypted') return new StorageError('STORAGE_WRONG_KEY', { file, key: true }, error);
  return new StorageError('STORAGE_CORRUPT', { ...error.parameters, copies: keepCopies(file) }, error);
}
