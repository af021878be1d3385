import { normalizeMangoQuery, now, prepareQuery } from 'rxdb';
import { afterAll, expect, test } from 'vitest';
import type { AnyEvents, Fields } from './documents.ts';
import { getRxStorageSQLite } from './index.ts';
import { type Instance, next, openInstance, SCHEMA, sheet } from './open-instance.test-support.ts';
import { temporaryFolder } from './temporary-folder.test-support.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const storage = getRxStorageSQLite({ folder: folder.path, encryptionKey: 'a key for tests' });

async function stored(instance: Instance, ids: string[]): Promise<readonly unknown[]> {
  return (await instance.findDocumentsById(ids, true)).map((found) => found.name);
}

const ask = (selector: Fields, more: Fields = {}) =>
  prepareQuery<Fields>(SCHEMA, normalizeMangoQuery(SCHEMA, { selector, ...more }));

test('writes, answers by id, and keeps what it wrote after closing', async () => {
  const first = await openInstance(storage, { collection: 'kept' });
  const { error } = await first.bulkWrite([{ document: sheet('a', 1) }, { document: sheet('b', 2) }], 'test');
  expect(error).toEqual([]);
  await first.close();
  const second = await openInstance(storage, { collection: 'kept' });
  expect(await second.findDocumentsById(['b', 'missing', 'a'], false)).toEqual([sheet('b', 2), sheet('a', 1)]);
  await second.close();
});

test('gives back texts that SQLite or UTF-8 cannot hold', async () => {
  const instance = await openInstance(storage);
  const hard = ['plain', 'nul\0inside', 'lone\ud800', 'lone\udc00', '😀', 'end\uffff', ...'abcdefgh'];
  await instance.bulkWrite(
    hard.map((id, rank) => ({ document: sheet(id, rank, { name: id, note: { [id]: id } }) })),
    'test',
  );
  expect(await stored(instance, hard)).toEqual(hard);
  for (const id of hard) expect((await instance.findDocumentsById([id], false))[0]?.note).toEqual({ [id]: id });
  const found = await instance.query(ask({ name: { $gte: 'lone' } }, { sort: [{ name: 'asc' }] }));
  expect(found.documents.map((document) => document.name)).toEqual(hard.filter((name) => name >= 'lone').sort());
  await instance.close();
});

test('refuses a write on another revision, and answers with what is stored', async () => {
  const instance = await openInstance(storage);
  await instance.bulkWrite([{ document: sheet('a', 1) }], 'test');
  const insert = { document: sheet('a', 5) };
  const stale = { previous: sheet('a', 1, { _rev: '1-other' }), document: next(sheet('a', 1), { name: 'lost' }) };
  for (const writeRow of [insert, stale]) {
    const { error } = await instance.bulkWrite(
      [writeRow, { document: sheet(`new${writeRow.document.name}`, 9) }],
      'test',
    );
    expect(error).toEqual([
      { isError: true, status: 409, documentId: 'a', writeRow, documentInDb: sheet('a', 1), context: 'test' },
    ]);
  }
  expect(await stored(instance, ['a', 'newname a', 'newlost'])).toHaveLength(3);
  await instance.close();
});

test('of one id twice in a bulk, the later row stands', async () => {
  const instance = await openInstance(storage);
  await instance.bulkWrite([{ document: sheet('a', 1) }, { document: sheet('a', 2, { name: 'later' }) }], 'test');
  expect(await stored(instance, ['a'])).toEqual(['later']);
  await instance.close();
});

test('updates, deletes and inserts again, and tells each by one event after it is stored', async () => {
  const instance = await openInstance(storage);
  const events: AnyEvents[] = [];
  const reading: Promise<readonly unknown[]>[] = [];
  const watching = instance.changeStream().subscribe((bulk) => {
    events.push(bulk);
    reading.push(stored(instance, ['a']));
  });
  const inserted = sheet('a', 1);
  const updated = next(inserted, { name: 'updated', rank: 2 });
  const deleted = next(updated, { _deleted: true });
  const again = next(deleted, { _deleted: false, name: 'again' });
  await instance.bulkWrite([{ document: inserted }], 'one');
  await instance.bulkWrite([{ previous: inserted, document: updated }], 'two');
  await instance.bulkWrite([{ previous: updated, document: deleted }], 'three');
  expect(await instance.findDocumentsById(['a'], false)).toEqual([]);
  expect(await instance.findDocumentsById(['a'], true)).toEqual([deleted]);
  await instance.bulkWrite([{ previous: deleted, document: again }], 'four');
  watching.unsubscribe();
  expect(events.map(({ context, checkpoint, events: [event] }) => [context, checkpoint.lwt, event?.operation])).toEqual(
    [
      ['one', inserted._meta.lwt, 'INSERT'],
      ['two', updated._meta.lwt, 'UPDATE'],
      ['three', deleted._meta.lwt, 'DELETE'],
      ['four', again._meta.lwt, 'INSERT'],
    ],
  );
  expect((await Promise.all(reading)).flat()).toEqual(['name a', 'updated', 'updated', 'again']);
  await instance.close();
});

test('answers a descending sort with ties, a limit and a skip in RxDB’s order', async () => {
  const instance = await openInstance(storage);
  await instance.bulkWrite(
    Array.from({ length: 90 }, (_, index) => ({ document: sheet(`k${index}`, index % 10) })),
    'test',
  );
  const { documents } = await instance.query(
    ask(
      { rank: { $lt: 9 }, name: { $ne: 'name k88' }, _deleted: false },
      { sort: [{ rank: 'desc' }], skip: 2, limit: 9 },
    ),
  );
  const expected = ['k38', 'k48', 'k58', 'k68', 'k78', 'k8', 'k17', 'k27', 'k37'];
  expect(documents.map((document) => document.id)).toEqual(expected);
  expect(await instance.count(ask({ rank: { $gt: 7 }, _deleted: false }))).toEqual({ count: 18, mode: 'fast' });
  await instance.close();
});

test('goes through all changes by checkpoints, also when many were written at once', async () => {
  const instance = await openInstance(storage);
  const rows = Array.from({ length: 25 }, (_, index) => ({ document: sheet(`k${index}`, index < 20 ? 1 : index) }));
  await instance.bulkWrite(rows, 'test');
  const seen: unknown[] = [];
  let checkpoint: unknown;
  for (let page = 0; page < 10; page++) {
    const changes = await instance.getChangedDocumentsSince?.(7, checkpoint);
    seen.push(...(changes?.documents ?? []).map((document) => document.id));
    if (page > 0 && changes?.documents.length === 0) expect(changes.checkpoint).toEqual(checkpoint);
    checkpoint = changes?.checkpoint;
  }
  expect(seen).toHaveLength(25);
  expect(new Set(seen).size).toBe(25);
  expect(seen.slice(20)).toEqual(['k20', 'k21', 'k22', 'k23', 'k24']);
  await instance.close();
});

test('purges documents that were deleted long ago, and says when there are more', async () => {
  const instance = await openInstance(storage);
  const old = sheet('old', 1, { _deleted: true, _meta: { lwt: now() - 100_000 } });
  const recent = sheet('recent', 2, { _deleted: true, _meta: { lwt: now() } });
  const many = Array.from({ length: 1500 }, (_, index) => ({
    document: sheet(`many${index}`, 3, { _deleted: true, _meta: { lwt: now() - 50_000 } }),
  }));
  await instance.bulkWrite(
    [{ document: old }, { document: recent }, { document: sheet('living', 3) }, ...many],
    'test',
  );
  expect(await instance.cleanup(60_000)).toBe(true);
  expect(await stored(instance, ['old', 'recent', 'living', 'many0'])).toHaveLength(3);
  expect(await instance.cleanup(40_000)).toBe(false);
  expect(await instance.cleanup(40_000)).toBe(true);
  expect(await stored(instance, ['recent', 'living', 'many0', 'many1499'])).toHaveLength(2);
  await instance.close();
});

test('instances of one collection share state and events, and one outlives the other', async () => {
  const first = await openInstance(storage, { collection: 'shared' });
  const second = await openInstance(getRxStorageSQLite(storage.settings), { collection: 'shared' });
  const heard: unknown[] = [];
  second.changeStream().subscribe((bulk) => heard.push(bulk.context));
  await first.bulkWrite([{ document: sheet('a', 1) }], 'from the first');
  expect(heard).toEqual(['from the first']);
  await first.close();
  await first.close();
  expect(await stored(second, ['a'])).toEqual(['name a']);
  await expect(first.findDocumentsById(['a'], true)).rejects.toMatchObject({ code: 'STORAGE_CLOSED' });
  await second.close();
});

test('with a broadcast channel too, instances of one process hear each write once', async () => {
  const first = await openInstance(storage, { collection: 'broadcast', multiInstance: true });
  const second = await openInstance(storage, { collection: 'broadcast', multiInstance: true });
  const heard: string[] = [];
  first.changeStream().subscribe((bulk) => heard.push(`first hears ${bulk.context}`));
  second.changeStream().subscribe((bulk) => heard.push(`second hears ${bulk.context}`));
  await first.bulkWrite([{ document: sheet('a', 1) }], 'first');
  await second.bulkWrite([{ document: sheet('b', 1) }], 'second');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(heard).toEqual(['first hears first', 'second hears first', 'first hears second', 'second hears second']);
  await first.close();
  await second.bulkWrite([{ document: sheet('c', 1) }], 'third');
  await second.close();
});

test('removes a collection with its documents, for every instance of it', async () => {
  const first = await openInstance(storage, { collection: 'gone' });
  const second = await openInstance(storage, { collection: 'gone' });
  await first.bulkWrite([{ document: sheet('a', 1) }], 'test');
  await first.remove();
  await expect(second.bulkWrite([{ document: sheet('b', 1) }], 'test')).rejects.toMatchObject({
    code: 'STORAGE_REMOVED',
  });
  await second.close();
  const third = await openInstance(storage, { collection: 'gone' });
  expect(await stored(third, ['a'])).toEqual([]);
  await third.close();
});

test('keeps schema versions of a collection apart, and names that differ only by case', async () => {
  const old = await openInstance(storage, { collection: 'sheets' });
  const newer = await openInstance(storage, { collection: 'sheets', schema: { ...SCHEMA, version: 1 } });
  const capital = await openInstance(storage, { collection: 'Sheets' });
  await old.bulkWrite([{ document: sheet('a', 1) }], 'test');
  expect(await stored(newer, ['a'])).toEqual([]);
  expect(await stored(capital, ['a'])).toEqual([]);
  await Promise.all([old.close(), newer.close(), capital.close()]);
});

test('refuses to open a collection whose schema changed without a new version', async () => {
  const opened = await openInstance(storage, { collection: 'changed' });
  const changed = { collection: 'changed', schema: { ...SCHEMA, indexes: [['_deleted', 'rank', 'id']] } };
  await expect(openInstance(storage, changed)).rejects.toMatchObject({ code: 'STORAGE_SCHEMA_CHANGED' });
  await opened.close();
  await expect(openInstance(storage, changed)).rejects.toMatchObject({ code: 'STORAGE_SCHEMA_CHANGED' });
});

test('works in memory, one database apart from another', async () => {
  const memory = getRxStorageSQLite({ file: () => ':memory:' });
  const first = await openInstance(memory, { collection: 'c', database: 'one' });
  const same = await openInstance(memory, { collection: 'c', database: 'one' });
  const other = await openInstance(memory, { collection: 'c', database: 'two' });
  await first.bulkWrite([{ document: sheet('a', 1) }], 'test');
  expect([await stored(same, ['a']), await stored(other, ['a'])]).toEqual([['name a'], []]);
  await Promise.all([first.close(), same.close(), other.close()]);
});
