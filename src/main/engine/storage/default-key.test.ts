import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { getRxStorageSQLite, type StorageSettings } from './index.ts';
import { openInstance, sheet } from './open-instance.test-support.ts';
import { temporaryFolder } from './temporary-folder.test-support.ts';

const root = temporaryFolder();
afterAll(root.remove);
const failing = (code: string) => expect.objectContaining({ code });

async function write(settings: StorageSettings, id: string): Promise<void> {
  const instance = await openInstance(getRxStorageSQLite(settings), { collection: 'c' });
  await instance.bulkWrite([{ document: sheet(id, 1, { note: 'readable secret' }) }], 'test');
  await instance.close();
}

async function ids(settings: StorageSettings): Promise<readonly unknown[]> {
  const instance = await openInstance(getRxStorageSQLite(settings), { collection: 'c' });
  const found = await instance.findDocumentsById(['a', 'b'], false);
  await instance.close();
  return found.map(({ id }) => id);
}

test('without a key the file is encrypted, and opens again with the key that lies beside it', async () => {
  const folder = join(root.path, 'default');
  await write({ folder }, 'a');
  await write({ folder }, 'b');
  expect(await ids({ folder })).toEqual(['a', 'b']);
  const file = join(folder, 'office.sqlite');
  expect(readFileSync(file).includes('readable')).toBe(false);
  expect(readFileSync(`${file}.key`, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
  if (process.platform !== 'win32') expect(statSync(`${file}.key`).mode & 0o777).toBe(0o600);
  expect(await ids({ folder, encryptionKey: readFileSync(`${file}.key`, 'utf8').trim() })).toEqual(['a', 'b']);
});

test('each database has a key of its own, wherever `file` puts it', async () => {
  const file = (name: string): string => join(root.path, 'placed', `${name}.db`);
  const storage = getRxStorageSQLite({ file });
  for (const name of ['one', 'two']) storage.connection(name).close();
  expect(readFileSync(`${file('one')}.key`, 'utf8')).not.toBe(readFileSync(`${file('two')}.key`, 'utf8'));
});

test('plain only when asked for, and then there is no key', async () => {
  const folder = join(root.path, 'plain');
  await write({ folder, encryption: 'none' }, 'a');
  expect(existsSync(join(folder, 'office.sqlite.key'))).toBe(false);
  expect(readFileSync(join(folder, 'office.sqlite')).includes('readable')).toBe(true);
  await expect(ids({ folder })).rejects.toEqual(failing('STORAGE_NOT_ENCRYPTED'));
  expect(existsSync(join(folder, 'office.sqlite.key'))).toBe(false);
  expect(await ids({ folder, encryption: 'none' })).toEqual(['a']);
});

test('a lost or spoilt key is told, and never replaced', async () => {
  const folder = join(root.path, 'lost');
  await write({ folder }, 'a');
  const key = join(folder, 'office.sqlite.key');
  const kept = readFileSync(key);
  rmSync(key);
  await expect(ids({ folder })).rejects.toEqual(failing('STORAGE_WRONG_KEY'));
  expect(existsSync(key)).toBe(false);
  writeFileSync(key, 'not a key');
  await expect(ids({ folder })).rejects.toEqual(failing('STORAGE_WRONG_KEY'));
  writeFileSync(key, kept);
  expect(await ids({ folder })).toEqual(['a']);
});

test('what is only in memory leaves no file', async () => {
  const before = readdirSync(process.cwd());
  const storage = getRxStorageSQLite({ file: () => ':memory:' });
  storage.connection('office').close();
  expect(readdirSync(process.cwd())).toEqual(before);
});
