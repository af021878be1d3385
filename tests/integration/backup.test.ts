import fs from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { restoreBackup } from '../../src/main/engine/backup/index.ts';
import { exportProjects } from '../../src/main/engine/export/index.ts';
import { toErrorShape } from '../../src/shared/errors/index.ts';
import { openTestEngine, PROJECT, type TestEngine, temporaryFolder } from '../support/engine.ts';

const home = temporaryFolder();
const file = path.join(home, 'backup.moutabaa');
let bytes: Buffer;

async function inOffice(work: (office: TestEngine) => Promise<void>): Promise<void> {
  const office = await openTestEngine(home);
  try {
    await office.engine.loaded;
    await work(office);
  } finally {
    await office.stop();
  }
}

beforeAll(async () => {
  await inOffice(async ({ engine, call }) => {
    await engine.office.create({ ar: 'مكتب', fr: '' }, null);
    await call('projects.create', PROJECT);
    await call('backup.create', { file });
  });
  bytes = await fs.readFile(file);
});

/** Files below a folder, by name, with what is in them. */
async function content(folder: string): Promise<Readonly<Record<string, string>>> {
  const files: Record<string, string> = {};
  for (const entry of await fs.readdir(folder, { recursive: true, withFileTypes: true })) {
    const full = path.join(entry.parentPath, entry.name);
    if (entry.isFile()) files[path.relative(folder, full)] = (await fs.readFile(full)).toString('base64');
  }
  return files;
}

/** What restoring these bytes leaves in an empty folder, or the code it is refused with. */
async function restored(backup: Buffer): Promise<Readonly<Record<string, string>> | string> {
  const folder = temporaryFolder();
  const damaged = path.join(temporaryFolder(), 'backup');
  await fs.writeFile(damaged, backup);
  try {
    await restoreBackup(damaged, folder, false);
  } catch (thrown) {
    expect(await fs.readdir(folder)).toEqual([]);
    return toErrorShape(thrown).code;
  }
  return content(folder);
}

describe('a backup', () => {
  it('is restored whole or refused, wherever a byte of it was damaged', async () => {
    const whole = await restored(bytes);
    expect(Object.keys(whole).sort()).toEqual(['moutabaa.sqlite', 'vault.json']);
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, bits) => {
          const damaged = Buffer.from(bytes);
          damaged[at] = (damaged[at] ?? 0) ^ bits;
          const result = await restored(damaged);
          if (typeof result === 'string') {
            expect(result).toMatch(/^BACKUP_(DAMAGED|UNREADABLE)$/);
            refused++;
          } else {
            expect(result).toEqual(whole);
          }
        },
      ),
      {
        numRuns: 40,
        examples: [
          [damagedAt('manifest'), 1],
          [damagedAt('vault'), 1],
          [bytes.length - 1, 1],
        ],
      },
    );
    expect(refused).toBeGreaterThan(10);
  });

  it('is refused wherever it was cut off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), async (length) => {
        expect(await restored(bytes.subarray(0, length))).toMatch(/^BACKUP_(DAMAGED|UNREADABLE)$/);
      }),
      { numRuns: 15 },
    );
  });

  it('goes over nothing that belongs to data, not even to what is left of it', async () => {
    for (const name of ['vault.json', 'device.sqlite', 'moutabaa.sqlite', 'moutabaa.sqlite-wal']) {
      const folder = temporaryFolder();
      await fs.writeFile(path.join(folder, name), 'left');
      await expect(restoreBackup(file, folder, false)).rejects.toMatchObject({ code: 'RESTORE_NOT_EMPTY' });
      expect(await content(folder)).toEqual({ [name]: Buffer.from('left').toString('base64') });
      const { replaced } = await restoreBackup(file, folder, true);
      expect(await fs.readFile(path.join(replaced ?? '', name), 'utf8')).toBe('left');
    }
  });

  it('and an export are never written among the data', async () => {
    await inOffice(async ({ call, engine }) => {
      const before = await fs.readFile(path.join(home, 'data', 'vault.json'));
      for (const name of ['moutabaa.sqlite', 'vault.json', 'device.sqlite']) {
        const target = path.join(home, 'data', name);
        await expect(call('backup.create', { file: target })).rejects.toMatchObject({ code: 'FILE_IN_DATA_FOLDER' });
      }
      const target = path.join(home, 'data', '..', 'data', 'vault.json');
      await expect(exportProjects(engine, target, 'ar')).rejects.toMatchObject({ code: 'FILE_IN_DATA_FOLDER' });
      expect(await fs.readFile(path.join(home, 'data', 'vault.json'))).toEqual(before);
    });
  });

  it('leaves nothing behind: not when two are made at once, not when it fails, not when it was cut short', async () => {
    const left = path.join(home, 'data', 'backup-01a2046c-2c91-713d-88bd-1300a6ed9754.sqlite');
    await fs.writeFile(left, 'cut short');
    await inOffice(async ({ call }) => {
      const [first, second] = ['one', 'two'].map((name) => path.join(temporaryFolder(), name));
      await Promise.all([
        call('backup.create', { file: first ?? '' }),
        call('backup.create', { file: first ?? '' }),
        call('backup.create', { file: second ?? '' }),
      ]);
      for (const made of [first, second]) {
        expect(Object.keys(await restored(await fs.readFile(made ?? '')))).toContain('moutabaa.sqlite');
        expect(await fs.readdir(path.dirname(made ?? ''))).toHaveLength(1);
      }
      const nowhere = path.join(home, 'no', 'such', 'folder', 'backup');
      await expect(call('backup.create', { file: nowhere })).rejects.toMatchObject({ code: 'BACKUP_NOT_WRITTEN' });
    });
    expect((await fs.readdir(path.join(home, 'data'))).filter((name) => /backup|partial|tmp/.test(name))).toEqual([]);
  });
});

/** Where the content of an entry begins: some bytes behind its name in the archive. */
const damagedAt = (entry: string): number => bytes.indexOf(entry) + 40;
