import { afterAll, expect, test } from 'vitest';
import { asBytes, getRxStorageSQLite } from './index.ts';
import { openInstance, sheet } from './open-instance.test-support.ts';
import { temporaryFolder } from './temporary-folder.test-support.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const storage = getRxStorageSQLite({ folder: folder.path, encryptionKey: 'a key for tests' });

test('keeps plain tables in the file of the collections', () => {
  const plain = storage.connection('tables');
  plain.run('CREATE TABLE read_state (id TEXT PRIMARY KEY, at INTEGER, mark BLOB)');
  expect(
    plain.run('INSERT INTO read_state VALUES (?,?,?), (?,?,?)', [
      'a',
      5,
      new Uint8Array([1, 0, 2]),
      'ب',
      2 ** 41,
      null,
    ]),
  ).toBe(2);
  expect(plain.get('SELECT * FROM read_state WHERE id=?', ['a'])).toEqual({
    id: 'a',
    at: 5,
    mark: Buffer.from([1, 0, 2]),
  });
  expect(plain.get('SELECT * FROM read_state WHERE id=?', ['none'])).toBeUndefined();
  expect([...plain.iterate('SELECT id, at FROM read_state ORDER BY id')]).toEqual([
    { id: 'a', at: 5 },
    { id: 'ب', at: 2 ** 41 },
  ]);
  plain.close();
  plain.close();
  expect(() => plain.all('SELECT 1')).toThrow(expect.objectContaining({ code: 'STORAGE_CLOSED' }));
  const again = storage.connection('tables');
  expect(again.get('SELECT count(*) AS rows FROM read_state')).toEqual({ rows: 2 });
  again.close();
});

test('a transaction is whole or absent; one inside it can fail alone', () => {
  const plain = storage.connection('transactions');
  plain.run('CREATE TABLE t (v INTEGER)');
  const failing = () =>
    plain.transaction((sql) => {
      sql.run('INSERT INTO t VALUES (1)');
      throw new Error('changed my mind');
    });
  expect(failing).toThrow('changed my mind');
  plain.transaction((sql) => {
    sql.run('INSERT INTO t VALUES (2)');
    expect(failing).toThrow('changed my mind');
    plain.transaction((inner) => inner.run('INSERT INTO t VALUES (3)'));
  });
  expect(plain.all('SELECT v FROM t ORDER BY v')).toEqual([{ v: 2 }, { v: 3 }]);
  const waiting = () => plain.transaction(async (sql) => sql.run('INSERT INTO t VALUES (4)'));
  expect(waiting).toThrow(expect.objectContaining({ code: 'STORAGE_ASYNC_TRANSACTION' }));
  expect(plain.get('SELECT count(*) AS rows FROM t')).toEqual({ rows: 2 });
  plain.close();
});

test('what the write hook puts into plain tables stands or falls with the documents', async () => {
  let refuse = false;
  const logged = getRxStorageSQLite({
    ...storage.settings,
    onWrite: (sql, { changes }) => {
      for (const { id, beforeJson, afterJson } of changes) {
        sql.run('INSERT INTO log VALUES (?,?,?)', [id, beforeJson, afterJson]);
      }
      if (refuse) throw new Error('no');
    },
  });
  const plain = logged.connection('hook');
  plain.run('CREATE TABLE log (id TEXT, before TEXT, after TEXT)');
  const instance = await openInstance(logged, { database: 'hook' });
  const first = sheet('a', 1);
  const second = { ...sheet('a', 2), _rev: '2-second' };
  await instance.bulkWrite([{ document: first }], 'test');
  await instance.bulkWrite([{ previous: first, document: second }, { document: sheet('b', 1) }], 'test');
  refuse = true;
  await expect(instance.bulkWrite([{ document: sheet('c', 1) }], 'test')).rejects.toThrow('no');
  expect(plain.all('SELECT * FROM log')).toEqual([
    { id: 'a', before: null, after: JSON.stringify(first) },
    { id: 'b', before: null, after: JSON.stringify(sheet('b', 1)) },
    { id: 'a', before: JSON.stringify(first), after: JSON.stringify(second) },
  ]);
  expect(await instance.findDocumentsById(['c'], true)).toEqual([]);
  await instance.close();
  plain.close();
});

test('a text that is read as bytes comes back; one that is damaged is an error, and ends all writing', () => {
  const plain = storage.connection('texts');
  plain.run('CREATE TABLE t (name TEXT, note TEXT)');
  plain.run('INSERT INTO t VALUES (?,?)', ['طريق', '']);
  const read = () => plain.all(`SELECT ${asBytes('name', 'note')} FROM t`).map((row) => plain.text(row.name));
  expect(read()).toEqual(['طريق']);
  plain.run("INSERT INTO t VALUES (CAST(x'ff' AS TEXT), '')");
  const corrupt = expect.objectContaining({ code: 'STORAGE_CORRUPT' });
  expect(read).toThrow(corrupt);
  expect(() => plain.run('DELETE FROM t')).toThrow(corrupt);
  plain.close();
});
