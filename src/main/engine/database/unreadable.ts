import { constants } from 'node:fs';
import fs from 'node:fs/promises';
import { AppError } from '../../../shared/errors/index.ts';
import { StorageError } from '../storage/index.ts';

/**
 * Where the device's own file lies the documents were, too: without them a new, empty office would begin in their place.
 * @throws AppError `DATABASE_MISSING`
 */
export async function assertDocumentsThere(documents: string, device: string): Promise<void> {
  const [before, now] = await Promise.all([sizeOf(device), sizeOf(documents)]);
  if (before > 0 && now === 0) throw new AppError('DATABASE_MISSING');
}

/**
 * The vault has proved its key, so a file that does not open with it is damaged or belongs to another
 * vault. It is copied as it is, once however often it is tried.
 */
export async function unreadable(file: string, thrown: unknown): Promise<unknown> {
  if (!(thrown instanceof StorageError) || thrown.code !== 'STORAGE_WRONG_KEY') return thrown;
  const { mtime } = await fs.stat(file);
  const copy = `${file}.corrupt-${mtime.toISOString().replace(/[:.]/g, '-')}`;
  // Where the disk is full the file itself stays as it is.
  await fs.copyFile(file, copy, constants.COPYFILE_EXCL).catch(() => undefined);
  return new AppError('DATABASE_UNREADABLE', { cause: thrown });
}

async function sizeOf(file: string): Promise<number> {
  return fs.stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}
