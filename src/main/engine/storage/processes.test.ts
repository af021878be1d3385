import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { temporaryFolder } from './temporary-folder.test-support.ts';
import { GROUP, openOffice } from './writer-process.test-support.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const KILLS = Number(process.env.STORAGE_KILLS ?? 3);
const WRITER = join(import.meta.dirname, 'writer-process.test-support.ts');

const startWriter = (kind: string, data: string) =>
  spawn(process.execPath, [WRITER, kind, data], { stdio: ['ignore', 'pipe', 'inherit'] });

/** Lets a process write for a while, kills it, and gives back what it said was on the disk. */
async function writeAndKill(data: string, milliseconds: number): Promise<readonly string[]> {
  const writer = startWriter('until-killed', data);
  let said = '';
  writer.stdout.on('data', (chunk: Buffer) => {
    if (said === '') setTimeout(() => writer.kill('SIGKILL'), milliseconds);
    said += chunk.toString();
  });
  await new Promise((resolve) => writer.once('close', resolve));
  return said.split('\n').slice(0, -1);
}

test('a killed process loses nothing that it was told is written, and a group is whole or absent', async () => {
  for (let kill = 0; kill < KILLS; kill++) {
    const data = join(folder.path, `kill${kill}`);
    const acknowledged = await writeAndKill(data, 40 + ((kill * 37) % 200));
    const { database, projects, tasks } = await openOffice(data, false);
    const [inProjects, inTasks] = await Promise.all([projects.find().exec(), tasks.find().exec()]);
    const ids = new Set(inProjects.map((document) => document.id));
    const sizes = new Map<string, number>();
    for (const { id } of [...inProjects, ...inTasks]) {
      const [group, member] = String(id).split('-');
      if (group && member) sizes.set(group, (sizes.get(group) ?? 0) + 1);
    }
    for (const name of acknowledged) expect(ids.has(name) || ids.has(`${name}0`), name).toBe(true);
    expect([...sizes.values()].filter((size) => size !== 2 * GROUP)).toEqual([]);
    await database.close();
  }
});

test('events travel between processes that have the same database open', async () => {
  const data = join(folder.path, 'two');
  const { database, projects } = await openOffice(data, true);
  const heard: string[] = [];
  projects.$.subscribe((event) => heard.push(`${event.operation} ${event.documentId}`));
  const writer = startWriter('once', data);
  await expect.poll(() => heard, { timeout: 20_000 }).toEqual(['INSERT from another process']);
  expect((await projects.findOne('from another process').exec())?.note).toBe('hello');
  await new Promise((resolve) => (writer.exitCode === null ? writer.once('close', resolve) : resolve(null)));
  await database.close();
});
