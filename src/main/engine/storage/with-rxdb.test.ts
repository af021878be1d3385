import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addRxPlugin, createRxDatabase, type RxJsonSchema, removeRxDatabase } from 'rxdb';
import { RxDBMigrationSchemaPlugin } from 'rxdb/plugins/migration-schema';
import { afterAll, expect, test } from 'vitest';
import type { Fields } from './documents.ts';
import { getRxStorageSQLite } from './index.ts';
import { temporaryFolder } from './temporary-folder.test-support.ts';

addRxPlugin(RxDBMigrationSchemaPlugin);
const folder = temporaryFolder();
afterAll(folder.remove);
const storage = getRxStorageSQLite({ folder: folder.path, encryptionKey: 'a key for tests' });

const schema = (version: number, fields: readonly string[]): RxJsonSchema<Fields> => ({
  version,
  primaryKey: 'id',
  type: 'object',
  properties: Object.fromEntries(['id', ...fields].map((field) => [field, { type: 'string', maxLength: 40 }])),
  indexes: fields.map((field) => [field]),
  required: ['id', ...fields],
});

async function open(version: number, fields: readonly string[]) {
  const database = await createRxDatabase({ name: 'office', storage, multiInstance: false });
  const migrationStrategies = { 1: ({ name, ...rest }: Fields) => ({ ...rest, title: `${name} (old)` }) };
  const { projects } = await database.addCollections({
    projects: { schema: schema(version, fields), ...(version === 1 ? { migrationStrategies } : {}) },
  });
  if (!projects) throw new Error('no collection');
  return { database, projects };
}

test('a collection migrates to a new schema, and its old tables go', async () => {
  const old = await open(0, ['name']);
  await old.projects.bulkInsert([
    { id: 'a', name: 'road' },
    { id: 'b', name: 'well' },
  ]);
  await old.database.close();
  const { database, projects } = await open(1, ['title']);
  const found = await projects.find({ selector: { title: { $gt: 'road' } }, sort: [{ title: 'desc' }] }).exec();
  expect(found.map((document) => document.toJSON())).toEqual([
    { id: 'b', title: 'well (old)' },
    { id: 'a', title: 'road (old)' },
  ]);
  const plain = storage.connection('office');
  expect(plain.all("SELECT version FROM rx_collections WHERE collection='projects'")).toEqual([{ version: 1 }]);
  plain.close();
  await database.close();
});

test('removing a database leaves no documents', async () => {
  await removeRxDatabase('office', storage, false);
  const plain = storage.connection('office');
  expect(plain.all("SELECT name FROM sqlite_schema WHERE name LIKE 'rx%projects%'")).toEqual([]);
  plain.close();
});

test.each([
  ['without a single setting', undefined],
  ['with empty settings', {}],
])('works %s', async (_, settings) => {
  const name = `settings${process.pid}`;
  const database = await createRxDatabase({ name, storage: getRxStorageSQLite(settings) });
  const { notes } = await database.addCollections({ notes: { schema: schema(0, ['name']) } });
  await notes?.insert({ id: 'a', name: 'x' });
  expect(await notes?.count().exec()).toBe(1);
  await database.remove();
  const file = join(tmpdir(), 'rxdb-sqlite', `${name}.sqlite`);
  expect(existsSync(`${file}.key`)).toBe(true);
  for (const part of ['', '-wal', '-shm', '.key']) rmSync(file + part, { force: true });
});
