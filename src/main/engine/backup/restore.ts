import { createWriteStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { AppError } from '../../../shared/errors/index.ts';
import { newId } from '../../../shared/ids/index.ts';
import { databaseFile } from '../database/index.ts';
import { renameDurably } from '../files/index.ts';
import { VAULT_FILE } from '../keys/index.ts';
import { sha256Of } from './create.ts';
import { ENTRIES, type Manifest, manifestSchema } from './manifest.ts';

/** More than any archive of this application can hold besides its database. */
const MOST_SMALL_BYTES = 1_000_000;

export interface RestoreSummary {
  readonly createdAt: string;
  readonly documents: number;
  /** Where the data that stood there before were put, or null when there were none. */
  readonly replaced: string | null;
}

/**
 * Puts a backup into a data folder that nobody uses; the caller holds its lock. What stood there before is moved aside,
 * never overwritten, and only with `replace`.
 * @throws AppError `BACKUP_UNREADABLE`, `BACKUP_DAMAGED`, `RESTORE_NOT_EMPTY`
 */
export async function restoreBackup(file: string, dataFolder: string, replace: boolean): Promise<RestoreSummary> {
  await fs.mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const occupied = (await fs.readdir(dataFolder)).some(isData);
  if (occupied && !replace) throw new AppError('RESTORE_NOT_EMPTY');
  const incoming = path.join(dataFolder, `restore-${newId()}`);
  await fs.mkdir(incoming, { mode: 0o700 });
  try {
    const manifest = await extract(file, incoming);
    const replaced = occupied ? await setAside(dataFolder) : null;
    await renameDurably(path.join(incoming, ENTRIES.vault), path.join(dataFolder, VAULT_FILE));
    await renameDurably(path.join(incoming, ENTRIES.database), databaseFile(dataFolder));
    const documents = Object.values(manifest.documents).reduce((sum, count) => sum + count, 0);
    return { createdAt: manifest.createdAt, documents, replaced };
  } finally {
    await fs.rm(incoming, { recursive: true, force: true });
  }
}

/** Whether a file of a data folder belongs to its data: documents, the device's own state, keys. */
const isData = (name: string): boolean => name === VAULT_FILE || /^(moutabaa|device)\.sqlite(-wal|-shm)?$/.test(name);

/** Moves whatever belongs to the old data into a folder of its own beside the new. */
async function setAside(dataFolder: string): Promise<string> {
  const aside = path.join(dataFolder, `before-restore-${new Date().toISOString().replace(/[:.]/g, '-')}`);
  await fs.mkdir(aside, { mode: 0o700 });
  for (const name of await fs.readdir(dataFolder)) {
    if (isData(name)) await fs.rename(path.join(dataFolder, name), path.join(aside, name));
  }
  return aside;
}

async function extract(file: string, into: string): Promise<Manifest> {
  const archive = await openArchive(file);
  try {
    const entries = await entriesOf(archive);
    const manifest = await readManifest(archive, entries);
    await unpack(archive, entryNamed(entries, ENTRIES.vault), into, MOST_SMALL_BYTES);
    await unpack(archive, entryNamed(entries, ENTRIES.database), into, manifest.bytes);
    const sums = [await sha256Of(path.join(into, ENTRIES.database)), await sha256Of(path.join(into, ENTRIES.vault))];
    if (sums[0] !== manifest.sha256 || sums[1] !== manifest.vaultSha256) throw new AppError('BACKUP_DAMAGED');
    return manifest;
  } catch (thrown) {
    throw thrown instanceof AppError ? thrown : new AppError('BACKUP_DAMAGED', { cause: thrown });
  } finally {
    archive.close();
  }
}

async function openArchive(file: string): Promise<ZipFile> {
  try {
    return await new Promise((resolve, reject) => {
      yauzl.open(file, { lazyEntries: true, autoClose: false }, (error, archive) =>
        error ? reject(error) : resolve(archive),
      );
    });
  } catch (error) {
    throw new AppError('BACKUP_UNREADABLE', { cause: error });
  }
}

async function entriesOf(archive: ZipFile): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  return new Promise((resolve, reject) => {
    archive.on('error', reject);
    archive.on('end', () => resolve(entries));
    archive.on('entry', (entry: Entry) => {
      entries.push(entry);
      archive.readEntry();
    });
    archive.readEntry();
  });
}

function entryNamed(entries: readonly Entry[], name: string): Entry {
  const entry = entries.find(({ fileName }) => fileName === name);
  if (!entry) throw new AppError('BACKUP_DAMAGED', { parameters: { missing: name } });
  return entry;
}

async function readManifest(archive: ZipFile, entries: readonly Entry[]): Promise<Manifest> {
  const chunks: Buffer[] = [];
  for await (const chunk of await contentOf(archive, entryNamed(entries, ENTRIES.manifest), MOST_SMALL_BYTES)) {
    chunks.push(Buffer.from(chunk));
  }
  return manifestSchema.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
}

/** Only names of our own are ever written, whatever the archive calls its entries. */
async function unpack(archive: ZipFile, entry: Entry, into: string, mostBytes: number): Promise<void> {
  const target = path.join(into, path.basename(entry.fileName));
  await pipeline(await contentOf(archive, entry, mostBytes), createWriteStream(target, { mode: 0o600 }));
}

/** The content of an entry; more bytes than it may have are refused while they arrive, whatever the archive claims. */
async function contentOf(archive: ZipFile, entry: Entry, mostBytes: number): Promise<Readable> {
  const stream: Readable = await new Promise((resolve, reject) => {
    archive.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)));
  });
  let bytes = 0;
  const limit = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done(bytes > mostBytes ? new AppError('BACKUP_DAMAGED') : null, chunk);
    },
  });
  stream.on('error', (error) => limit.destroy(error));
  return stream.pipe(limit);
}
