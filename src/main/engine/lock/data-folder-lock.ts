import fs from 'node:fs/promises';
import path from 'node:path';
import Libsql from 'libsql';
import { AppError } from '../../../shared/errors/index.ts';

/** Another process holds the lock (https://www.sqlite.org/rescode.html#busy). */
const SQLITE_BUSY = 5;

export interface DataFolderLock {
  readonly release: () => void;
}

/**
 * One engine per data folder. The lock is SQLite's own on a file beside the database, so the system releases it when
 * the process dies, however it dies.
 * @throws AppError `DATA_FOLDER_IN_USE`, `DATA_FOLDER_UNWRITABLE`
 */
export async function lockDataFolder(dataFolder: string): Promise<DataFolderLock> {
  try {
    await fs.mkdir(dataFolder, { recursive: true, mode: 0o700 });
    await fs.access(dataFolder, fs.constants.W_OK);
  } catch (error) {
    throw new AppError('DATA_FOLDER_UNWRITABLE', { cause: error });
  }
  let lock: Libsql.Database | null = null;
  try {
    lock = new Libsql(path.join(dataFolder, 'engine.lock'));
    const held = lock;
    held.exec('PRAGMA busy_timeout=0');
    held.exec('PRAGMA locking_mode=EXCLUSIVE');
    held.exec('BEGIN EXCLUSIVE');
    return { release: () => held.close() };
  } catch (error) {
    lock?.close();
    const busy = error instanceof Error && 'rawCode' in error && error.rawCode === SQLITE_BUSY;
    throw busy
      ? new AppError('DATA_FOLDER_IN_USE', { cause: error, retry: true })
      : new AppError('DATA_FOLDER_UNWRITABLE', { cause: error });
  }
}
