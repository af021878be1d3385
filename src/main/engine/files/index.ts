import fs from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../../shared/errors/index.ts';

/** Writes a small file so that after a power cut either the old or the new content is there, never half of it. */
export async function writeFileDurably(file: string, content: string | Uint8Array, mode = 0o600): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    await fs.writeFile(temporary, content, { mode });
    await renameDurably(temporary, file);
  } catch (thrown) {
    await fs.rm(temporary, { force: true });
    throw thrown;
  }
}

/** Gives a finished file its name; the file and the name are on the disk afterwards. */
export async function renameDurably(from: string, to: string): Promise<void> {
  const handle = await fs.open(from, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  await fs.rename(from, to);
  await syncFolder(path.dirname(to));
}

/**
 * What people write to must not lie among the data: it could take the place of the documents or of their key.
 * @throws AppError `FILE_IN_DATA_FOLDER`
 */
export function assertOutside(dataFolder: string, file: string): void {
  const way = path.relative(dataFolder, path.resolve(file));
  if (way.split(path.sep)[0] !== '..' && !path.isAbsolute(way)) throw new AppError('FILE_IN_DATA_FOLDER');
}

/** A rename is durable once its folder is; Windows neither needs nor allows it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await fs.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
