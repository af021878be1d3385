import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { bundle } from '../electron/bundle.ts';
import { inFolder, keepRounds, runElectron } from '../electron/run.ts';
import { median, type Pair, type Room } from '../figure.ts';
import { makeOffice } from '../office.ts';
import type { Moments } from './electron/hook.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PROJECTS = 10_000;
/** The list of projects is what opens, as from a link. */
const LIST = 'moutabaa://projects';
/** Milliseconds. */
const FIRST_DAY = 30_000;
const ROUNDS = Number(process.env.MOUTABAA_BENCH_ROUNDS ?? 7);

/** Milliseconds from the spawn of the process. */
type Start = Readonly<Record<keyof Moments, number>>;

async function startOnce(program: string, hook: string, home: string, stay = 0): Promise<Start> {
  const env = { MOUTABAA_HOME: home, MOUTABAA_BENCH_STAY: String(stay) };
  const { answer, spawnedAt } = await runElectron(['-r', hook, program, LIST], { env });
  // Our own hook's answer.
  const moments = answer as Moments;
  const since = Object.entries(moments).map(([name, at]) => [name, at - spawnedAt]);
  return Object.fromEntries(since) as Start;
}

/** What a person sees needs both: the content is painted and the window is on the screen. */
const seen = ({ painted, shown }: Start): number => Math.max(painted, shown);

async function measure(): Promise<Readonly<Record<string, Pair>>> {
  const empty = await bundle({
    name: 'start',
    node: { main: 'bench/start/electron/main.ts', hook: 'bench/start/electron/hook.ts' },
    html: `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>متابعة</title><body>متابعة
      <script>requestAnimationFrame(() => setTimeout(() => performance.mark('moutabaa:first-rows')))</script>`,
  });
  const hook = path.join(empty, 'hook.cjs');
  return inFolder(async (folder) => {
    const homes = { ours: path.join(folder, 'office'), against: path.join(folder, 'empty') };
    for (const home of Object.values(homes)) await mkdir(home);
    await makeOffice(homes.ours, PROJECTS);
    const rounds: { readonly ours: Start[]; readonly against: Start[] } = { ours: [], against: [] };
    // Not counted: a first day at work, long enough to read and evaluate everything. It fills the caches of compiled
    // scripts of both, and leaves behind what the application keeps for its next start.
    await startOnce(ROOT, hook, homes.ours, FIRST_DAY);
    await startOnce(empty, hook, homes.against, 0);
    for (let round = 0; round < ROUNDS; round++) {
      rounds.ours.push(await startOnce(ROOT, hook, homes.ours));
      rounds.against.push(await startOnce(empty, hook, homes.against));
    }
    await keepRounds('start', rounds);
    return { 'start.cold': { ours: median(rounds.ours.map(seen)), against: median(rounds.against.map(seen)) } };
  });
}

export const start: Room = {
  figures: [
    {
      id: 'start.cold',
      what:
        'from starting the process to the first rows of a sorted list of 10,000 projects painted in the visible window, ' +
        'against the same Electron painting the text of an otherwise empty window, ms',
      goal: 1.8,
      direction: 'max',
    },
  ],
  measure,
};
