import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DEVICE_NAME, databaseFile } from '../../src/main/engine/database/file-names.ts';
import { libsqlDriver } from '../../src/main/engine/storage/index.ts';
import { toErrorShape } from '../../src/shared/errors/index.ts';
import { RESOURCES } from '../../src/shared/locale/resources.ts';
import { openTestEngine, PROJECT, type TestEngine, temporaryFolder } from '../support/engine.ts';
import { MAIN, ROOT, run } from './command-line.ts';

const PROJECTS = 60;
const sound = temporaryFolder();
const running: TestEngine[] = [];
let databaseKey = '';

/** An office whose pages are many enough to damage one that is not the first. */
beforeAll(async () => {
  const office = await openTestEngine(sound);
  await office.engine.loaded;
  await office.engine.office.create({ ar: 'مكتب', fr: '' }, null);
  for (let count = 0; count < PROJECTS; count++) {
    await office.call('projects.create', { ...PROJECT, description: 'نص '.repeat(1000) });
  }
  const { id } = await office.call('projects.create', PROJECT);
  await office.call('projects.remove', { id });
  databaseKey = office.engine.vault.databaseKey;
  await office.stop();
});

afterEach(async () => {
  for (const office of running.splice(0)) await office.stop();
});

/** The office's files at another place, as they lie on disk while nobody works. */
async function copyOf(home: string): Promise<{ readonly home: string; readonly database: string }> {
  const copy = temporaryFolder();
  await fs.cp(home, copy, { recursive: true });
  return { home: copy, database: path.join(copy, 'data', 'moutabaa.sqlite') };
}

async function open(home: string): Promise<TestEngine> {
  const office = await openTestEngine(home);
  running.push(office);
  return office;
}

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (thrown: unknown) => toErrorShape(thrown).code,
  );

/** What was kept of a damaged file, without the copies of its log. */
async function copiesOf(file: string): Promise<readonly Buffer[]> {
  const folder = path.dirname(file);
  const names = (await fs.readdir(folder)).filter(
    (name) => name.startsWith(`${path.basename(file)}.corrupt-`) && !name.endsWith('-wal'),
  );
  return Promise.all(names.map((name) => fs.readFile(path.join(folder, name))));
}

/** Whoever meets the trouble is told in both languages. */
function expectSentences(code: string): void {
  for (const { errors } of [RESOURCES.ar, RESOURCES.fr]) {
    expect(Object.entries(errors).find(([name]) => name === code)?.[1]).toMatch(/\S+ \S+/);
  }
}

describe('a damaged data file', () => {
  const PAGE = 8192;
  /** New tables have the first pages, of which those of empty tables may never be read; what was written follows. */
  const amongProjects = ({ length }: Buffer): number => PAGE * Math.floor((length / PAGE) * 0.75);
  const changed = (bytes: Buffer, from: number, to: number): Buffer => Buffer.from(bytes).fill(7, from, to);

  it.each<[string, string, (bytes: Buffer) => Buffer]>([
    ['in its header', 'STORAGE_CORRUPT', (bytes) => changed(bytes, 0, 64)],
    ['in its first page', 'DATABASE_UNREADABLE', (bytes) => changed(bytes, 100, 200)],
    ['by half', 'DATABASE_UNREADABLE', (bytes) => bytes.subarray(0, PAGE * Math.floor(bytes.length / PAGE / 2))],
    [
      'among its projects',
      'STORAGE_CORRUPT',
      (bytes) => changed(bytes, amongProjects(bytes), amongProjects(bytes) + 4 * PAGE),
    ],
  ])('%s is left as it is, and a copy is kept', async (_where, code, damage) => {
    const { home, database } = await copyOf(sound);
    const damaged = damage(await fs.readFile(database));
    await fs.writeFile(database, damaged);
    const opened = open(home).then(async ({ engine, call }) => {
      const loaded = await codeOf(engine.loaded);
      // Whatever is damaged takes no more writes.
      expect(await codeOf(call('projects.create', PROJECT))).toBe(loaded);
      await engine.loaded;
    });
    expect(await codeOf(opened)).toBe(code);
    expectSentences(code);
    expect(await fs.readFile(database)).toEqual(damaged);
    const copies = await copiesOf(database);
    expect(copies.length).toBeGreaterThan(0);
    for (const copy of copies) expect(copy).toEqual(damaged);
  });

  it.each([
    ['is empty', (file: string) => fs.truncate(file)],
    ['is gone', (file: string) => fs.rm(file)],
  ])('that %s is not replaced by an empty office', async (_how, lose) => {
    const { home, database } = await copyOf(sound);
    await lose(database);
    expect(await codeOf(open(home))).toBe('DATABASE_MISSING');
    expectSentences('DATABASE_MISSING');
    expect(
      await fs.stat(database).then(
        ({ size }) => size,
        () => 0,
      ),
    ).toBe(0);
  });

  it('that is something else is not touched', async () => {
    const { home, database } = await copyOf(sound);
    await fs.writeFile(database, 'لائحة');
    expect(await codeOf(open(home))).toBe('STORAGE_NOT_A_DATABASE');
    expectSentences('STORAGE_NOT_A_DATABASE');
    expect(await fs.readFile(database, 'utf8')).toBe('لائحة');
  });
});

describe('a text whose bytes are damaged', () => {
  /** What a failing disk does to one text, with every page around it sound. */
  function tamper(file: string, sql: string): void {
    const database = libsqlDriver.open(file, { encryptionKey: databaseKey });
    database.exec(sql);
    database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').rows([]);
    database.close();
  }

  it.each([
    ['author', "CAST(x'ff' AS TEXT)"],
    ['act', "CAST(x'61ff' AS TEXT)"],
    ['summary', "CAST(x'7bff' AS TEXT)"],
    ['changes', `CAST(replace(CAST(changes AS BLOB), '":', x'ff' || '":') AS TEXT)`],
  ])('in the log (%s) is told when the log is read, and takes no more writes', async (column, damaged) => {
    const { home, database } = await copyOf(sound);
    tamper(database, `UPDATE change_log SET ${column}=${damaged}`);
    const before = await fs.readFile(database);
    const { engine, call, now } = await open(home);
    await engine.loaded;
    expect(await codeOf(now('history.recent', {}))).toBe('STORAGE_CORRUPT');
    expect(await codeOf(call('projects.create', PROJECT))).toBe('STORAGE_CORRUPT');
    await running.pop()?.stop();
    expect(await fs.readFile(database)).toEqual(before);
    expect(await copiesOf(database)).toEqual([before]);
  });

  it.each(['device_values', 'trash'])('in what only this device knows (%s) does not end the process', async (table) => {
    const { home } = await copyOf(sound);
    const device = databaseFile(path.join(home, 'data'), DEVICE_NAME);
    const column = table === 'trash' ? 'changes' : 'value';
    tamper(device, `UPDATE ${table} SET ${column}=CAST(x'ff' AS TEXT)`);
    const before = await fs.readFile(device);
    const opened = open(home).then(({ call }) => call('projects.create', PROJECT));
    expect(await codeOf(opened)).toBe('STORAGE_CORRUPT');
    expect(await copiesOf(device)).toEqual([before]);
  });
});

describe('a database that another program holds', () => {
  const HOLD = `const database = new (require('libsql'))(process.argv[1], { encryptionCipher: 'aes256cbc', encryptionKey: process.argv[2] });
    database.exec('BEGIN IMMEDIATE'); console.log('held'); process.stdin.resume().on('end', () => process.exit(0));`;

  async function hold(database: string, key: string): Promise<() => Promise<void>> {
    const program = spawn(process.execPath, ['-e', HOLD, database, key], { cwd: ROOT });
    const ended = new Promise<void>((resolve) => program.once('exit', () => resolve()));
    await new Promise((resolve, reject) => {
      program.stdout.once('data', resolve);
      program.once('exit', () => reject(new Error('it could not hold the database')));
    });
    return () => {
      program.stdin.end();
      return ended;
    };
  }

  it('refuses writes while it is held, and works again afterwards with all there is', async () => {
    const { home, database } = await copyOf(sound);
    const first = await open(home);
    await first.engine.loaded;
    const key = first.engine.vault.databaseKey;
    const release = await hold(database, key);
    const refused = await first.call('projects.create', PROJECT).catch(toErrorShape);
    expect(refused).toMatchObject({ code: 'STORAGE_LOCKED', retry: true });
    expectSentences('STORAGE_LOCKED');
    expect((await first.now('projects.list', {})).total).toBe(PROJECTS);
    await release();
    await first.call('projects.create', PROJECT);
    await running.pop()?.stop();

    const releaseAgain = await hold(database, key);
    expect(await codeOf(open(home))).toBe('STORAGE_LOCKED');
    await releaseAgain();
    const again = await open(home);
    await again.engine.loaded;
    expect(again.engine.portfolio.size).toBe(PROJECTS + 1);
  });
});

const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;
/** Rights bind nobody who is root, so the command line then runs as somebody else, where that one may read this project. */
const asSomebody = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
const READ = "require('fs').readFileSync(process.argv[1])";
const mayRead = spawnSync(process.execPath, ['-e', READ, MAIN], { ...asSomebody, cwd: ROOT }).status === 0;

describe.skipIf(process.platform === 'win32' || !mayRead)('what may only be read', () => {
  async function withRights(
    folder: number,
    file: number,
  ): Promise<{ readonly exit: number | null; readonly value: unknown; readonly kept: boolean }> {
    const { home, database } = await copyOf(sound);
    const before = await fs.readFile(database);
    for (const name of await fs.readdir(home, { recursive: true })) {
      const full = path.join(home, name);
      await fs.chmod(full, (await fs.stat(full)).isDirectory() ? 0o755 : 0o644);
    }
    await fs.chmod(home, 0o755);
    await fs.chmod(path.join(home, 'data'), folder);
    await fs.chmod(database, file);
    const { exit, stdout } = await run(process.execPath, [MAIN, 'verify', '--json'], home, asSomebody);
    // Whoever clears up needs the right to.
    await fs.chmod(path.join(home, 'data'), 0o755);
    return { exit, value: JSON.parse(stdout), kept: before.equals(await fs.readFile(database)) };
  }

  it('is a reason to say so, and to change nothing', async () => {
    expect(await withRights(0o555, 0o444)).toMatchObject({
      exit: 4,
      value: { error: { code: 'DATA_FOLDER_UNWRITABLE' } },
      kept: true,
    });
    expect(await withRights(0o777, 0o444)).toMatchObject({
      exit: 4,
      value: { error: { code: 'STORAGE_READ_ONLY' } },
      kept: true,
    });
    expectSentences('DATA_FOLDER_UNWRITABLE');
    expectSentences('STORAGE_READ_ONLY');
  });
});

/** A small disk for one program and its children only; it is gone when they are. */
const ON_SMALL_DISK = ['--mount', 'sh', '-c', 'mount -t tmpfs -o size=6m tmpfs "$0" && exec "$@"'];
const mayMount = isRoot && spawnSync('unshare', [...ON_SMALL_DISK, temporaryFolder(), 'true']).status === 0;

describe.skipIf(!mayMount)('a full disk (needs the right to mount one)', () => {
  it('refuses what it cannot hold, and has all that was acknowledged', async () => {
    const home = temporaryFolder();
    const program = path.join(import.meta.dirname, 'full-disk.ts');
    const { exit, stdout, stderr } = await run(
      'unshare',
      [...ON_SMALL_DISK, home, process.execPath, program, home],
      home,
    );
    expect(exit, stderr).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      refused: 'STORAGE_FULL',
      readable: true,
      backup: 'BACKUP_NOT_WRITTEN',
      left: [],
      toldOnFullDisk: 0,
      toldAfterwards: 1,
      again: 'done',
      refusedAgain: 'STORAGE_FULL',
      stopped: 'done',
      complete: true,
    });
    expectSentences('STORAGE_FULL');
    expectSentences('BACKUP_NOT_WRITTEN');
  });
});
