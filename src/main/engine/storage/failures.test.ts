import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { getRxStorageSQLite, type RxStorageSQLite, StorageError } from './index.ts';
import { openInstance, sheet } from './open-instance.test-support.ts';
import { temporaryFolder } from './temporary-folder.test-support.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
let count = 0;

/** A storage over one new file, and its path. */
function newFile(encryptionKey?: string): { readonly file: string; readonly storage: RxStorageSQLite } {
  count++;
  const file = join(folder.path, `${count}`, 'office.sqlite');
  const settings = {
    file: () => file,
    busyTimeout: 50,
    ...(encryptionKey ? { encryptionKey } : { encryption: 'none' as const }),
  };
  return { file, storage: getRxStorageSQLite(settings) };
}

async function fill(storage: RxStorageSQLite, documents = 500): Promise<void> {
  const instance = await openInstance(storage, { collection: 'c' });
  const rows = Array.from({ length: documents }, (_, rank) => ({
    document: sheet(`k${rank}`, rank, { note: 'x'.repeat(500) }),
  }));
  await instance.bulkWrite(rows, 'test');
  await instance.close();
}

const failing = (code: string) => expect.objectContaining({ code, parameters: expect.anything() });

/** Another process that locks the file until it is killed. */
async function lockElsewhere(file: string, sql: string): Promise<() => void> {
  const script = `const D = require('libsql'); const d = new D(process.argv[1]); d.exec(process.argv[2]); console.log('locked'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['-e', script, file, sql], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve, reject) => {
    child.stdout.once('data', resolve);
    child.once('exit', reject);
  });
  return () => child.kill('SIGKILL');
}

test('another process that writes: locked, and written once it is done', async () => {
  const { file, storage } = newFile();
  const instance = await openInstance(storage, { collection: 'c' });
  const unlock = await lockElsewhere(file, 'BEGIN IMMEDIATE');
  const heard: unknown[] = [];
  instance.changeStream().subscribe((events) => heard.push(events));
  const error = await instance.bulkWrite([{ document: sheet('a', 1) }], 'test').catch((thrown: unknown) => thrown);
  expect(error).toEqual(failing('STORAGE_LOCKED'));
  expect(error instanceof StorageError && error.retryable).toBe(true);
  expect([heard, await instance.findDocumentsById(['a'], true)]).toEqual([[], []]);
  unlock();
  await expect
    .poll(() => instance.bulkWrite([{ document: sheet('a', 1) }], 'test').catch(() => null))
    .toEqual({ error: [] });
  await instance.close();
});

test('another process that owns the file: locked at opening', async () => {
  const { file, storage } = newFile();
  await fill(storage);
  // the driver lets a closed file go only after a while; its log goes with it
  await expect.poll(() => existsSync(`${file}-wal`), { timeout: 20_000 }).toBe(false);
  const unlock = await lockElsewhere(file, 'PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT;');
  await expect(openInstance(storage)).rejects.toEqual(failing('STORAGE_LOCKED'));
  unlock();
});

test('no room: full, nothing written or told, and written once there is room', async () => {
  const { storage } = newFile('a key for tests');
  const plain = storage.connection('office');
  const instance = await openInstance(storage, { collection: 'c' });
  await instance.bulkWrite([{ document: sheet('a', 1) }], 'test');
  const pages = Number(plain.get('PRAGMA page_count')?.page_count);
  plain.all(`PRAGMA max_page_count=${pages + 2}`);
  const heard: unknown[] = [];
  instance.changeStream().subscribe((events) => heard.push(events));
  const rows = Array.from({ length: 300 }, (_, rank) => ({
    document: sheet(`k${rank}`, rank, { note: 'x'.repeat(500) }),
  }));
  await expect(instance.bulkWrite(rows, 'test')).rejects.toEqual(failing('STORAGE_FULL'));
  expect([heard, await instance.findDocumentsById(['k0', 'k299'], true)]).toEqual([[], []]);
  plain.all('PRAGMA max_page_count=1000000');
  expect(await instance.bulkWrite(rows, 'test')).toEqual({ error: [] });
  await instance.close();
  plain.close();
});

test('a connection that may not write: read-only', async () => {
  const { storage } = newFile();
  await fill(storage);
  const plain = storage.connection('office');
  const instance = await openInstance(storage, { collection: 'c' });
  plain.all('PRAGMA query_only=1');
  await expect(instance.bulkWrite([{ document: sheet('new', 1) }], 'test')).rejects.toEqual(
    failing('STORAGE_READ_ONLY'),
  );
  expect(await instance.findDocumentsById(['k1'], true)).toHaveLength(1);
  await instance.close();
  plain.close();
});

const isRoot = process.getuid?.() === 0;

test.skipIf(isRoot || process.platform === 'win32')(
  'a file or a folder without the right to write: read-only',
  async () => {
    const { file, storage } = newFile();
    await fill(storage);
    chmodSync(file, 0o444);
    await expect(openInstance(storage)).rejects.toEqual(failing('STORAGE_READ_ONLY'));
    chmodSync(file, 0o644);
    chmodSync(join(file, '..'), 0o555);
    await expect(openInstance(storage)).rejects.toEqual(failing('STORAGE_READ_ONLY'));
    chmodSync(join(file, '..'), 0o755);
  },
);

test('a wrong key, no key, or a key for a plain file: refused, and the file stays as it was', async () => {
  const encrypted = newFile('the right key');
  const plain = newFile();
  await fill(encrypted.storage);
  await fill(plain.storage);
  const before = [readFileSync(encrypted.file), readFileSync(plain.file)];
  const open = (file: string, key?: string) =>
    openInstance(getRxStorageSQLite({ file: () => file, ...(key ? { encryptionKey: key } : {}) }));
  await expect(open(encrypted.file, 'another key')).rejects.toEqual(failing('STORAGE_WRONG_KEY'));
  await expect(open(encrypted.file)).rejects.toEqual(failing('STORAGE_WRONG_KEY'));
  await expect(open(plain.file, 'the right key')).rejects.toEqual(failing('STORAGE_NOT_ENCRYPTED'));
  const held = await openInstance(encrypted.storage, { collection: 'c' });
  await expect(open(encrypted.file, 'another key')).rejects.toEqual(failing('STORAGE_WRONG_KEY'));
  await held.close();
  const after = [readFileSync(encrypted.file), readFileSync(plain.file)];
  expect(after.map((content, index) => before[index]?.equals(content))).toEqual([true, true]);
});

test('an encrypted file and its log hold no readable text', async () => {
  const { file, storage } = newFile('a key for tests');
  const instance = await openInstance(storage);
  await instance.bulkWrite([{ document: sheet('a', 1, { note: 'readable secret' }) }], 'test');
  for (const part of [file, `${file}-wal`]) expect(readFileSync(part).includes('readable')).toBe(false);
  await instance.close();
  expect(readFileSync(file).includes('readable')).toBe(false);
});

test('a file of another kind, or a folder: refused and left alone', async () => {
  const { file, storage } = newFile();
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, 'a letter, not a database');
  await expect(openInstance(storage)).rejects.toEqual(failing('STORAGE_NOT_A_DATABASE'));
  expect(readFileSync(file, 'utf8')).toBe('a letter, not a database');
  const inTheWay = getRxStorageSQLite({ file: () => folder.path });
  await expect(openInstance(inTheWay)).rejects.toEqual(failing('STORAGE_CANNOT_OPEN'));
  const below = getRxStorageSQLite({ file: () => join(file, 'below.sqlite') });
  await expect(openInstance(below)).rejects.toEqual(failing('STORAGE_CANNOT_OPEN'));
});

/** Overwrites all of a file from a page on. */
function scribble(file: string, from: number): void {
  const size = readFileSync(file).length;
  writeSync(openSync(file, 'r+'), Buffer.alloc(size - from, 0xa5), 0, size - from, from);
}

const copies = (file: string): readonly string[] =>
  readdirSync(join(file, '..')).filter((name) => name.includes('.corrupt-') && !name.endsWith('-wal'));

describe.each([
  ['plain', undefined],
  ['encrypted', 'a key for tests'],
])('damage to a file that is %s', (_, key) => {
  test('is found when a page is read: a copy is kept, and nothing is written any more', async () => {
    const { file, storage } = newFile(key);
    await fill(storage);
    scribble(file, 5 * 8192);
    const damaged = readFileSync(file);
    const instance = await openInstance(storage, { collection: 'c' });
    const ids = Array.from({ length: 500 }, (_, rank) => `k${rank}`);
    await expect(instance.findDocumentsById(ids, true)).rejects.toEqual(failing('STORAGE_CORRUPT'));
    await expect(instance.bulkWrite([{ document: sheet('new', 1) }], 'test')).rejects.toEqual(
      failing('STORAGE_CORRUPT'),
    );
    expect(copies(file)).toHaveLength(1);
    expect(damaged.equals(readFileSync(join(file, '..', copies(file)[0] ?? '')))).toBe(true);
    await instance.close();
  });

  test('to its head is found at opening, and a copy is kept', async () => {
    const { file, storage } = newFile(key);
    await fill(storage);
    scribble(file, 0);
    const damaged = readFileSync(file);
    await expect(openInstance(storage)).rejects.toEqual(failing('STORAGE_CORRUPT'));
    expect(damaged.equals(readFileSync(file))).toBe(true);
    expect(damaged.equals(readFileSync(join(file, '..', copies(file)[0] ?? '')))).toBe(true);
  });
});

test('a document that is no longer JSON is damage too', async () => {
  const { file, storage } = newFile();
  await fill(storage, 1);
  tamper(file, "UPDATE rx1_c SET data='{broken'");
  const instance = await openInstance(storage, { collection: 'c' });
  await expect(instance.findDocumentsById(['k0'], true)).rejects.toEqual(failing('STORAGE_CORRUPT'));
  expect(copies(file).length).toBeGreaterThan(0);
  expect(existsSync(file)).toBe(true);
  await instance.close();
});

/** What another program does to the file that lies closed. */
function tamper(file: string, sql: string): void {
  execFileSync(process.execPath, ['-e', `new (require('libsql'))(process.argv[1]).exec(process.argv[2]);`, file, sql]);
}

test.each([
  ['a document', "UPDATE rx1_c SET data=CAST(x'7b226964223a22ff227d' AS TEXT)"],
  ['the list of collections', "UPDATE rx_collections SET layout=CAST(x'ff' AS TEXT)"],
])('bytes of %s that are no text are damage, told as such', async (_, sql) => {
  const { file, storage } = newFile();
  await fill(storage, 3);
  tamper(file, sql);
  const damaged = readFileSync(file);
  const read = async () => {
    const instance = await openInstance(storage, { collection: 'c' });
    const all = instance.getChangedDocumentsSince?.(10);
    await all?.finally(() => instance.close());
  };
  await expect(read()).rejects.toEqual(failing('STORAGE_CORRUPT'));
  expect(damaged.equals(readFileSync(file))).toBe(true);
  expect(damaged.equals(readFileSync(join(file, '..', copies(file)[0] ?? '')))).toBe(true);
});

test('one damage gives one copy, however often it is met', async () => {
  const { file, storage } = newFile();
  await fill(storage, 3);
  tamper(file, "UPDATE rx1_c SET data='{broken'");
  const kept = async (): Promise<unknown> => {
    const instance = await openInstance(storage, { collection: 'c' });
    const thrown = await instance.findDocumentsById(['k0'], true).catch((error: unknown) => error);
    await instance.close();
    return thrown instanceof StorageError ? thrown.parameters.copies : thrown;
  };
  const first = await kept();
  expect(await kept()).toEqual(first);
  expect(copies(file)).toHaveLength(1);
});

test('values that SQLite cannot hold are refused before they reach it', () => {
  const { storage } = newFile();
  const plain = storage.connection('office');
  plain.run('CREATE TABLE t (v)');
  const bind = (value: unknown) => () => Reflect.apply(plain.run, undefined, ['INSERT INTO t VALUES (?)', [value]]);
  for (const value of [true, undefined, Number.NaN, {}, 'nul\0', 'lone\ud800'])
    expect(bind(value)).toThrow(failing('STORAGE_VALUE'));
  plain.close();
});
