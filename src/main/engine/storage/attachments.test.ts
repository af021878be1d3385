import { afterAll, expect, test } from 'vitest';
import { getRxStorageSQLite } from './index.ts';
import { next, openInstance, SCHEMA_WITH_ATTACHMENTS, sheet } from './open-instance.test-support.ts';
import { temporaryFolder } from './temporary-folder.test-support.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const storage = getRxStorageSQLite({ folder: folder.path, encryptionKey: 'a key for tests' });

const attachment = (content: string) => ({
  data: new Blob([content], { type: 'text/plain' }),
  digest: `digest of ${content}`,
  length: content.length,
  type: 'text/plain',
});

test('stores attachments beside their document, replaces and removes them', async () => {
  const instance = await openInstance(storage, { schema: SCHEMA_WITH_ATTACHMENTS });
  const plan = attachment('a plan, المخطط');
  const photo = attachment('a photo\0 with a zero');
  const withTwo = { ...sheet('a', 1), _attachments: { plan, photo } };
  const { error } = await instance.bulkWrite([{ document: withTwo }], 'test');
  expect(error).toEqual([]);
  const [stored] = await instance.findDocumentsById(['a'], false);
  expect(stored?._attachments.plan).toEqual({ digest: plan.digest, length: plan.data.size, type: 'text/plain' });
  const read = await instance.getAttachmentData('a', 'photo', photo.digest);
  expect([read.type, await read.text()]).toEqual(['text/plain', 'a photo\0 with a zero']);

  const better = attachment('a better plan');
  if (!stored) throw new Error('not stored');
  const replaced = next(stored, { _attachments: { plan: better } });
  await instance.bulkWrite([{ previous: stored, document: replaced }], 'test');
  expect(await (await instance.getAttachmentData('a', 'plan', better.digest)).text()).toBe('a better plan');
  await expect(instance.getAttachmentData('a', 'plan', plan.digest)).rejects.toMatchObject({
    code: 'STORAGE_NO_ATTACHMENT',
  });
  await expect(instance.getAttachmentData('a', 'photo', photo.digest)).rejects.toMatchObject({
    code: 'STORAGE_NO_ATTACHMENT',
  });
  await instance.close();
});

test('refuses a document whose attachment comes without its bytes', async () => {
  const instance = await openInstance(storage, { schema: SCHEMA_WITH_ATTACHMENTS });
  const document = sheet('a', 1, { _attachments: { plan: { digest: 'x', length: 1, type: 'text/plain' } } });
  const { error } = await instance.bulkWrite([{ document }], 'test');
  expect(error).toMatchObject([{ status: 510, documentId: 'a', attachmentId: 'plan' }]);
  expect(await instance.findDocumentsById(['a'], true)).toEqual([]);
  await instance.close();
});

test('finishes a write that still reads its attachments before it closes', async () => {
  const instance = await openInstance(storage, { collection: 'late', schema: SCHEMA_WITH_ATTACHMENTS });
  const plan = attachment('late');
  const write = instance.bulkWrite([{ document: { ...sheet('a', 1), _attachments: { plan } } }], 'test');
  await Promise.all([instance.close(), write]);
  const again = await openInstance(storage, { collection: 'late', schema: SCHEMA_WITH_ATTACHMENTS });
  expect(await (await again.getAttachmentData('a', 'plan', plan.digest)).text()).toBe('late');
  await again.close();
});

test('purging a document takes its attachments along', async () => {
  const instance = await openInstance(storage, { collection: 'purged', schema: SCHEMA_WITH_ATTACHMENTS });
  const inserted = { ...sheet('a', 1), _attachments: { plan: attachment('old') } };
  await instance.bulkWrite([{ document: inserted }], 'test');
  const [stored] = await instance.findDocumentsById(['a'], false);
  if (!stored) throw new Error('not stored');
  await instance.bulkWrite([{ previous: stored, document: next(stored, { _deleted: true }) }], 'test');
  await instance.cleanup(0);
  const plain = storage.connection('office');
  const table = plain.get("SELECT name FROM sqlite_schema WHERE name LIKE '%purged_files'")?.name;
  expect(plain.get(`SELECT count(*) AS left FROM ${table}`)).toEqual({ left: 0 });
  plain.close();
  await instance.close();
});
