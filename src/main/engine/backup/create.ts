import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, readdirSync, rmSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import type { BackupSummary } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors/index.ts';
import { newId } from '../../../shared/ids/index.ts';
import type { Database } from '../database/index.ts';
import { assertOutside, renameDurably } from '../files/index.ts';
import { VAULT_FILE } from '../keys/index.ts';
import { ENTRIES, type Manifest } from './manifest.ts';

const COPY = /^backup-[0-9a-f-]{36}\.sqlite/;

/** Copies of the database that an engine left behind when it ended in the middle of a backup. */
export function removeLeftCopies(dataFolder: string): void {
  for (const name of readdirSync(dataFolder)) if (COPY.test(name)) rmSync(path.join(dataFolder, name), { force: true });
}

/**
 * Writes a backup of a data folder that is in use. It appears under its name only when it is whole and on disk.
 * @throws AppError `BACKUP_NOT_WRITTEN`, `FILE_IN_DATA_FOLDER`
 */
export async function createBackup(dataFolder: string, database: Database, file: string): Promise<BackupSummary> {
  assertOutside(dataFolder, file);
  const id = newId();
  const copy = path.join(dataFolder, `backup-${id}.sqlite`);
  const partial = `${file}.${id}.partial`;
  const vault = path.join(dataFolder, VAULT_FILE);
  try {
    const documents = await database.counts();
    database.copyInto(copy);
    const { size } = await fs.stat(copy);
    const manifest: Manifest = {
      format: 'moutabaa-backup',
      version: 1,
      createdAt: new Date().toISOString(),
      documents,
      sha256: await sha256Of(copy),
      bytes: size,
      vaultSha256: await sha256Of(vault),
    };
    await writeArchive(partial, manifest, copy, vault);
    await renameDurably(partial, file);
    const bytes = (await fs.stat(file)).size;
    return { file, bytes, documents: Object.values(documents).reduce((sum, count) => sum + count, 0) };
  } catch (thrown) {
    throw thrown instanceof AppError ? thrown : new AppError('BACKUP_NOT_WRITTEN', { cause: thrown, retry: true });
  } finally {
    await fs.rm(copy, { force: true });
    await fs.rm(partial, { force: true });
  }
}

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

async function writeArchive(target: string, manifest: Manifest, database: string, vault: string): Promise<void> {
  const archive = new yazl.ZipFile();
  archive.addBuffer(Buffer.from(JSON.stringify(manifest)), ENTRIES.manifest);
  archive.addFile(vault, ENTRIES.vault);
  // Encrypted bytes do not compress.
  archive.addFile(database, ENTRIES.database, { compress: false });
  archive.end();
  await pipeline(archive.outputStream, createWriteStream(target, { mode: 0o600 }));
}
