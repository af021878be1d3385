import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../shared/errors/index.ts';
import { numberedName } from '../../shared/papers/index.ts';

/** More files of one name and day than anybody makes. */
const MOST_OF_ONE_NAME = 1000;

/**
 * Writes a new file into the documents folder; a name that is taken is numbered, nothing is ever overwritten.
 * @returns the name that it got
 * @throws AppError `EXPORT_NOT_WRITTEN`
 */
export async function writeDocument(folder: string, wanted: string, content: Uint8Array): Promise<string> {
  try {
    await mkdir(folder, { recursive: true });
    for (let count = 1; count <= MOST_OF_ONE_NAME; count++) {
      const name = numberedName(path.basename(wanted), count);
      if (await isWritten(path.join(folder, name), content)) return name;
    }
  } catch (thrown) {
    throw new AppError('EXPORT_NOT_WRITTEN', { cause: thrown, retry: true });
  }
  throw new AppError('EXPORT_NOT_WRITTEN');
}

/** False where there is a file of this name. */
async function isWritten(file: string, content: Uint8Array): Promise<boolean> {
  try {
    await writeFile(file, content, { flag: 'wx', flush: true });
    return true;
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST') return false;
    throw thrown;
  }
}
