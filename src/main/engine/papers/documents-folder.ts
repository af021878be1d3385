import fs from 'node:fs/promises';
import path from 'node:path';
import type { DocumentFile } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors/index.ts';
import { numberedName } from '../../../shared/papers/index.ts';

/** Where files lie that were made with one click. */
export interface DocumentsFolder {
  /**
   * Writes a new file; a name that is taken is numbered, nothing is ever overwritten.
   * @throws AppError `EXPORT_NOT_WRITTEN`
   */
  readonly write: (name: string, content: Uint8Array | string) => Promise<DocumentFile>;
}

/** More files of one name and day than anybody makes. */
const MOST_OF_ONE_NAME = 1000;

export function documentsFolder(folder: string): DocumentsFolder {
  return {
    write: async (wanted, content) => {
      try {
        await fs.mkdir(folder, { recursive: true });
        for (let count = 1; count <= MOST_OF_ONE_NAME; count++) {
          const name = numberedName(wanted, count);
          if (await writeNew(path.join(folder, name), content)) return { name };
        }
      } catch (thrown) {
        throw new AppError('EXPORT_NOT_WRITTEN', { cause: thrown, retry: true });
      }
      throw new AppError('EXPORT_NOT_WRITTEN');
    },
  };
}

/** Whether the file is new; half of one is not left behind. */
async function writeNew(file: string, content: Uint8Array | string): Promise<boolean> {
  let handle: fs.FileHandle;
  try {
    handle = await fs.open(file, 'wx', 0o644);
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST') return false;
    throw thrown;
  }
  try {
    await handle.writeFile(content);
    await handle.sync();
  } catch (thrown) {
    await fs.rm(file, { force: true });
    throw thrown;
  } finally {
    await handle.close();
  }
  return true;
}
