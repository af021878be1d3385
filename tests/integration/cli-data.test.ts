import { spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openTestEngine, PROJECT, temporaryFolder } from '../support/engine.ts';
import { type CommandLine, commandLine } from './command-line.ts';

const folder = temporaryFolder();
const backup = path.join(folder, 'نسخة.moutabaa');
const office = commandLine();
let recoveryKey = '';

/** An office with two projects, made as the application makes it. */
beforeAll(async () => {
  const { engine, call, stop } = await openTestEngine(office.home);
  await engine.loaded;
  await engine.office.create({ ar: 'مكتب', fr: '' }, null);
  const { id } = await call('projects.create', PROJECT);
  await call('projects.create', { ...PROJECT, title: { ar: 'مدرسة', fr: '' } });
  await call('projects.reportProgress', { project: id, on: '2026-01-01', percent: 5, source: 'visit', comment: '' });
  recoveryKey = (await call('setup.recoveryKey', {})).recoveryKey;
  await stop();
});

const dataOf = ({ home }: CommandLine): string => path.join(home, 'data');

/** Every document of an office, as it exports them. */
async function documents(line: CommandLine, ...options: readonly string[]): Promise<unknown> {
  const file = path.join(temporaryFolder(), 'all.json');
  expect(await line.ask('export', file, ...options)).toMatchObject({ exit: 0 });
  return JSON.parse(await fs.readFile(file, 'utf8'));
}

/** Everything in a folder, byte by byte. The lock is no data, and the logs of SQLite are empty once it is closed. */
async function content(folderName: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const entry of await fs.readdir(folderName, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile() && !/\.lock$|-wal$|-shm$/.test(entry.name))
      files.set(file, (await fs.readFile(file)).toString('base64'));
  }
  return files;
}

async function keyFile(secret: string): Promise<string> {
  const file = path.join(temporaryFolder(), 'clé.txt');
  await fs.writeFile(file, secret);
  return file;
}

describe('backup and restore', () => {
  it('bring every document to another machine, where the recovery key opens them', async () => {
    const made = await office.ask('backup', backup);
    expect(made).toMatchObject({ exit: 0, value: { file: backup, documents: 4, bytes: expect.any(Number) } });
    const other = commandLine();
    const restored = await other.ask('restore', backup);
    expect(restored).toMatchObject({ exit: 0, value: { documents: 4, replaced: null } });
    expect(await other.ask('verify')).toMatchObject({ exit: 5, value: { error: { code: 'KEY_NEEDED' } } });
    // As a person copies it from paper.
    const key = await keyFile(` ${recoveryKey.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')}\n`);
    expect(await other.ask('verify', '--key-file', key)).toMatchObject({
      exit: 0,
      value: { sound: true, problems: [] },
    });
    expect(await documents(other, '--key-file', key)).toEqual(await documents(office));
  });

  it('put nothing over data that is there, and keep it aside with --replace', async () => {
    const other = commandLine();
    const { stop } = await openTestEngine(other.home);
    await stop();
    const before = await content(dataOf(other));
    expect(await other.ask('restore', backup)).toMatchObject({
      exit: 3,
      value: { error: { code: 'RESTORE_NOT_EMPTY' } },
    });
    expect(await content(dataOf(other))).toEqual(before);
    const { value } = await other.ask('restore', backup, '--replace');
    const aside = String(value instanceof Object && 'replaced' in value ? value.replaced : '');
    for (const [file, bytes] of before) {
      expect((await content(aside)).get(path.join(aside, path.basename(file)))).toBe(bytes);
    }
    const key = await keyFile(recoveryKey);
    expect(await documents(other, '--key-file', key)).toEqual(await documents(office));
  });

  it('refuse a damaged file and change nothing', async () => {
    const damaged = path.join(folder, 'damaged.moutabaa');
    const bytes = await fs.readFile(backup);
    await fs.writeFile(damaged, bytes.subarray(0, bytes.length / 2));
    const other = commandLine();
    expect(await other.ask('restore', damaged)).toMatchObject({
      exit: 3,
      value: { error: { code: 'BACKUP_UNREADABLE' } },
    });
    expect([...(await content(dataOf(other))).keys()]).toEqual([]);
  });
});

describe('a key file', () => {
  it('opens nothing when it is wrong, empty or missing', async () => {
    for (const [code, file] of [
      ['KEY_WRONG', await keyFile('7K2M-0000-0000-0000-0000-0000-0000-0000')],
      ['KEY_FILE_UNREADABLE', await keyFile(' \n')],
      ['KEY_FILE_UNREADABLE', path.join(folder, 'nowhere.txt')],
    ] as const) {
      expect(await office.ask('verify', '--key-file', file)).toMatchObject({ exit: 5, value: { error: { code } } });
    }
  });

  it('of an administration begins a data folder, whose recovery key is shown once and opens it too', async () => {
    const fresh = commandLine();
    const own = await keyFile('un secret de la province');
    const begun = await fresh.type('verify', '--key-file', own, '--json');
    expect(begun).toMatchObject({ exit: 0, stdout: expect.stringContaining('"sound":true') });
    const shown = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){7}/.exec(begun.stderr)?.[0] ?? '';
    expect(await fresh.type('verify', '--key-file', own)).toMatchObject({ exit: 0, stderr: '' });
    expect(await fresh.ask('verify', '--key-file', await keyFile(shown))).toMatchObject({ exit: 0 });
    expect(await fresh.ask('verify')).toMatchObject({ exit: 5, value: { error: { code: 'KEY_NEEDED' } } });
  });
});

describe('a running application', () => {
  it('answers command lines, and keeps its data folder from being replaced', async () => {
    const line = commandLine();
    const application = spawn(process.execPath, [path.join(import.meta.dirname, 'running-engine.ts'), line.home]);
    const ended = new Promise((resolve) => application.once('exit', resolve));
    try {
      await new Promise((resolve, reject) => {
        application.stdout.once('data', resolve);
        application.once('exit', () => reject(new Error('it did not start')));
      });
      const { exit, value } = await line.ask('alerts', '--today', '2026-06-15');
      expect({ exit, value }).toMatchObject({
        exit: 0,
        value: [{ rule: 'milestoneOverdue', daysLate: 45, subject: { kind: 'milestone', title: 'فتح الأظرفة' } }],
      });
      const refused = await line.ask('restore', backup, '--replace');
      expect(refused).toMatchObject({ exit: 4, value: { error: { code: 'DATA_FOLDER_IN_USE' } } });
      const wrong = await line.type('export', 'x.pdf', '--language', 'fr');
      expect(wrong).toMatchObject({ exit: 3, stdout: '', stderr: expect.stringContaining('.pdf') });
    } finally {
      application.stdin.end();
      expect(await ended).toBe(0);
    }
    expect(await line.ask('verify')).toMatchObject({ exit: 0, value: { documents: { projects: 1, milestones: 1 } } });
  });
});
