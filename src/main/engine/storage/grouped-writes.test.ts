import { createRxDatabase, type RxDatabase, type RxJsonSchema, type RxStorage } from 'rxdb';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { wrappedValidateAjvStorage } from 'rxdb/plugins/validate-ajv';
import { afterAll, afterEach, expect, test } from 'vitest';
import type { Fields } from './documents.ts';
import { type CollectionWrite, getRxStorageSQLite, groupedWrite } from './index.ts';
import { temporaryFolder } from './temporary-folder.test-support.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const SCHEMA: RxJsonSchema<Fields> = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 40 },
    rank: { type: 'integer', minimum: 0, maximum: 1_000_000, multipleOf: 1, default: 7 },
  },
  required: ['id', 'rank'],
  indexes: ['rank'],
};

const log: CollectionWrite[] = [];
const storage = getRxStorageSQLite({
  folder: folder.path,
  encryptionKey: 'a key for tests',
  onWrite: (transaction, write) => {
    log.push(write);
    if (write.context === 'refused by the log') throw new Error('refused by the log');
    transaction.run('CREATE TABLE IF NOT EXISTS log (context TEXT, collection TEXT, changes INTEGER)');
    transaction.run('INSERT INTO log VALUES (?,?,?)', [write.context, write.collection, write.changes.length]);
  },
});

const opened: RxDatabase[] = [];
afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
  log.length = 0;
});

let count = 0;
async function open(from: RxStorage<unknown, unknown> = storage) {
  count++;
  const database = await createRxDatabase({ name: `office${count}`, storage: from, multiInstance: false });
  opened.push(database);
  const { projects, tasks } = await database.addCollections({
    projects: { schema: SCHEMA },
    tasks: { schema: SCHEMA },
  });
  if (!projects || !tasks) throw new Error('no collections');
  return { database, projects, tasks };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

test('writes to several collections, fills defaults, and tells live queries and documents', async () => {
  const { database, projects, tasks } = await open();
  await projects.bulkInsert([
    { id: 'road', rank: 1 },
    { id: 'well', rank: 2 },
    { id: 'old', rank: 3 },
  ]);
  const seen: string[] = [];
  const watching = projects.find({ sort: [{ rank: 'asc' }] }).$.subscribe((found) => {
    seen.push(found.map((document) => document.id).join());
  });
  const road = await projects.findOne('road').exec();
  await settle();
  const result = await groupedWrite(
    database,
    [
      { collection: projects, upserts: [{ id: 'road', rank: 20 }], removals: ['old', 'unknown'] },
      { collection: tasks, upserts: [{ id: 'ask' }] },
      { collection: projects, upserts: [{ id: 'school' }] },
    ],
    { context: 'meeting' },
  );
  await settle();
  watching.unsubscribe();
  expect(result).toEqual({ inserted: 2, updated: 1, removed: 1 });
  expect(seen).toEqual(['road,well,old', 'well,school,road']);
  expect((await tasks.findOne('ask').exec())?.toJSON()).toEqual({ id: 'ask', rank: 7 });
  expect(road?.getLatest().toJSON(true)).toMatchObject({ rank: 20, _rev: expect.stringMatching(/^2-/) });
  await road?.getLatest().incrementalPatch({ rank: 21 });
  expect((await projects.findOne('road').exec())?.toJSON(true)).toMatchObject({
    rank: 21,
    _rev: expect.stringMatching(/^3-/),
  });
  const logged = log.filter((write) => write.context === 'meeting');
  expect(
    logged.map(({ collection, changes }) => [collection, changes.map(({ id, before }) => [id, before?.rank])]),
  ).toEqual([
    [
      'projects',
      [
        ['school', undefined],
        ['road', 1],
        ['old', 3],
      ],
    ],
    ['tasks', [['ask', undefined]]],
  ]);
});

test('a document that was deleted comes back with a higher revision', async () => {
  const { database, projects } = await open();
  await projects.insert({ id: 'road', rank: 1 });
  await groupedWrite(database, [{ collection: projects, removals: ['road'] }]);
  expect(await projects.findOne('road').exec()).toBeNull();
  await groupedWrite(database, [{ collection: projects, upserts: [{ id: 'road', rank: 5 }] }]);
  expect((await projects.findOne('road').exec())?.toJSON(true)).toMatchObject({
    rank: 5,
    _rev: expect.stringMatching(/^3-/),
  });
});

test.each([
  ['a stale revision', 'GROUP_CONFLICT', [{ id: 'road', rank: 9, _rev: '1-other' }], {}],
  [
    'the same id twice',
    'GROUP_DUPLICATE_ID',
    [
      { id: 'new', rank: 1 },
      { id: 'new', rank: 2 },
    ],
    {},
  ],
  ['a log that throws', undefined, [{ id: 'road', rank: 9 }], { context: 'refused by the log' }],
  [
    'plain writes that fail',
    'STORAGE_SQL',
    [{ id: 'road', rank: 9 }],
    { alongside: (sql: { run(text: string): number }) => void sql.run('no SQL') },
  ],
])('of a group with %s nothing is written and nobody hears', async (_, code, upserts, options) => {
  const { database, projects, tasks } = await open();
  await projects.insert({ id: 'road', rank: 1 });
  const heard: unknown[] = [];
  projects.$.subscribe((event) => heard.push(event));
  tasks.$.subscribe((event) => heard.push(event));
  const road = await projects.findOne('road').exec();
  const group = groupedWrite(
    database,
    [
      { collection: tasks, upserts: [{ id: 'first', rank: 1 }] },
      { collection: projects, upserts },
    ],
    options,
  );
  if (code) await expect(group).rejects.toMatchObject({ code });
  else await expect(group).rejects.toThrow();
  await settle();
  expect(heard).toEqual([]);
  expect(road?.getLatest().rank).toBe(1);
  expect((await tasks.find().exec()).length).toBe(0);
  expect(await projects.findByIds(['road', 'new']).exec()).toEqual(new Map([['road', road]]));
});

test('takes a document as it is now when another write came in between', async () => {
  const { database, projects } = await open();
  await projects.insert({ id: 'road', rank: 1 });
  const group = groupedWrite(database, [{ collection: projects, upserts: [{ id: 'road', rank: 5 }] }]);
  const road = await projects.findOne('road').exec();
  await Promise.all([road?.incrementalPatch({ rank: 2 }), group]);
  expect((await projects.findOne('road').exec())?.toJSON(true)).toMatchObject({ _rev: expect.stringMatching(/^3-/) });
});

test('a storage that validates refuses the whole group', async () => {
  const { database, projects, tasks } = await open(wrappedValidateAjvStorage({ storage }));
  const invalid = [
    { id: 'good', rank: 1 },
    { id: 'bad', rank: -1 },
  ];
  const group = groupedWrite(database, [
    { collection: tasks, upserts: [{ id: 'first', rank: 1 }] },
    { collection: projects, upserts: invalid },
  ]);
  await expect(group).rejects.toMatchObject({
    code: 'GROUP_INVALID',
    parameters: { collection: 'projects', ids: ['bad'] },
  });
  expect([await tasks.find().exec(), await projects.find().exec()]).toEqual([[], []]);
  const all = groupedWrite(database, [
    { collection: tasks, upserts: [{ id: 'first', rank: 1 }] },
    { collection: projects, upserts: [{ id: 'bad', rank: -1 }] },
  ]);
  await expect(all).rejects.toMatchObject({ code: 'GROUP_INVALID' });
  expect(await tasks.find().exec()).toEqual([]);
});

test('refuses collections of another storage or another database', async () => {
  const { database } = await open();
  const other = await open();
  await expect(groupedWrite(database, [{ collection: other.projects, upserts: [{ id: 'a' }] }])).rejects.toMatchObject({
    code: 'GROUP_SEVERAL_DATABASES',
  });
  const foreign = await createRxDatabase({ name: 'memory', storage: getRxStorageMemory(), multiInstance: false });
  opened.push(foreign);
  const { notes } = await foreign.addCollections({ notes: { schema: SCHEMA } });
  if (!notes) throw new Error('no collection');
  await expect(groupedWrite(foreign, [{ collection: notes, upserts: [{ id: 'a' }] }])).rejects.toMatchObject({
    code: 'GROUP_FOREIGN_STORAGE',
  });
});

test('takes attachments along, and keeps those that a document leaves out', async () => {
  const { database } = await open();
  const { letters } = await database.addCollections({ letters: { schema: { ...SCHEMA, attachments: {} } } });
  if (!letters) throw new Error('no collection');
  const plan = { id: 'plan', type: 'text/plain', data: new Blob(['the plan'], { type: 'text/plain' }) };
  await groupedWrite(database, [{ collection: letters, upserts: [{ id: 'a', rank: 1, _attachments: [plan] }] }]);
  await groupedWrite(database, [{ collection: letters, upserts: [{ id: 'a', rank: 2 }] }]);
  const [stored] = await letters.storageInstance.findDocumentsById(['a'], false);
  const digest = stored?._attachments.plan?.digest ?? '';
  const content = await letters.storageInstance.getAttachmentData('a', 'plan', digest);
  expect([stored?.rank, await content.text()]).toEqual([2, 'the plan']);
});

const MANY = 3000;
const many = (prefix: string) => Array.from({ length: MANY }, (_, rank) => ({ id: `${prefix}${rank}`, rank }));

test('a long group leaves room for reading, which sees the state before until it is committed', async () => {
  const { database, projects, tasks } = await open();
  await tasks.insert({ id: 'first', rank: 1 });
  let finished = false;
  const group = groupedWrite(database, [
    { collection: projects, upserts: many('p') },
    { collection: tasks, upserts: many('t'), removals: ['first'] },
  ]).finally(() => {
    finished = true;
  });
  // one reading after the other: the commit may fall between any two
  const readings: string[] = [];
  const read = async (count: Promise<number>, before: number): Promise<void> => {
    const found = await count;
    readings.push(found === before ? 'before' : found === MANY ? 'after' : `${found}`);
  };
  while (!finished) {
    await read(projects.count().exec(), 0);
    await read(tasks.count().exec(), 1);
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(await group).toEqual({ inserted: 2 * MANY, updated: 0, removed: 1 });
  const meanwhile = readings.filter((state) => state === 'before').length;
  expect(meanwhile).toBeGreaterThan(4);
  expect(readings.map((_, at) => (at < meanwhile ? 'before' : 'after'))).toEqual(readings);
});

test('whoever writes during a long group ends it first, and both are kept', async () => {
  const { database, projects, tasks } = await open();
  const group = groupedWrite(database, [{ collection: projects, upserts: many('p') }]);
  await new Promise((resolve) => setTimeout(resolve, 5));
  await tasks.insert({ id: 'meanwhile', rank: 1 });
  const plain = storage.connection(database.name);
  plain.run('CREATE TABLE device (value TEXT)');
  plain.close();
  await group;
  expect([await projects.count().exec(), await tasks.count().exec()]).toEqual([MANY, 1]);
});

test('a long group that fails at its end leaves nothing behind', async () => {
  const { database, projects } = await open();
  const heard: unknown[] = [];
  projects.$.subscribe((event) => heard.push(event));
  const refused = groupedWrite(database, [{ collection: projects, upserts: many('p') }], {
    context: 'refused by the log',
  });
  await expect(refused).rejects.toThrow('refused by the log');
  expect([await projects.count().exec(), heard]).toEqual([0, []]);
  await groupedWrite(database, [{ collection: projects, upserts: many('p') }]);
  expect(await projects.count().exec()).toBe(MANY);
});
