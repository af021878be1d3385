import fs from 'node:fs/promises';
import path from 'node:path';
import Libsql from 'libsql';
import { AppError } from '../../../shared/errors/index.ts';

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
  const lock = new Libsql(path.join(dataFolder, 'engine.lock'));
  try {
    lock.exec('PRAGMA busy_timeout=0');
    lock.exec('PRAGMA locking_mode=EXCLUSIVE');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw new AppError('DATA_FOLDER_IN_USE', { cause: error, retry: true });
  }
  return { release: () => lock.close() };
}
