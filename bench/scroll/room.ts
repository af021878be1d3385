import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { SHEET_KEYS } from '../../src/shared/sheet/index.ts';
import { bundle } from '../electron/bundle.ts';
import { inFolder, keepRounds, runElectron } from '../electron/run.ts';
import { median, type Pair, type Room } from '../figure.ts';
import { makeOffice } from '../office.ts';
import type { Frames } from './scroll-through.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PROJECTS = 10_000;
const COLUMNS = 20;
/** Milliseconds. */
const CALM = 8_000;
const ROUNDS = Number(process.env.MOUTABAA_BENCH_ROUNDS ?? 5);
/** Pixels: what 10,000 rows take. */
const ROW_HEIGHTS = { list: 68, sheet: 36 } as const;
type Mode = keyof typeof ROW_HEIGHTS;

/** Opens the projects as if they had been left in a mode, and waits until everything is read and the window is calm. */
const openIn = (mode: Mode): string => `(async () => {
  const look = { mode: '${mode}', columns: ${JSON.stringify(SHEET_KEYS.slice(0, COLUMNS))}, widths: {} };
  localStorage.setItem('moutabaa:projects-look', JSON.stringify(look));
  location.hash = '#/projects';
  for (;;) {
    const grid = document.querySelector('[role=grid][aria-rowcount="${PROJECTS + 1}"]');
    if (grid?.querySelector('[role=gridcell]')) {
      await new Promise((resolve) => setTimeout(resolve, ${CALM}));
      return grid;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
})()`;

const EMPTY = "document.getElementById('frame')";

async function scrollOnce(program: string, hook: string, home: string, prepare: string): Promise<number> {
  const env = { MOUTABAA_HOME: home, MOUTABAA_BENCH_PREPARE: prepare };
  const { answer } = await runElectron(['-r', hook, program], { env, patience: 180_000 });
  // Our own hook's answer.
  const { all, late } = answer as Frames;
  return (100 * late) / all;
}

/** The frame of the rows as the window has it, with nothing in it. */
const emptyPage = (
  mode: Mode,
): string => `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><body style="margin:0">
  <div id="frame" style="block-size:560px;inline-size:1000px;overflow:auto;contain:strict">
    <div style="block-size:${PROJECTS * ROW_HEIGHTS[mode]}px"></div></div>`;

async function measureMode(mode: Mode, folder: string, home: string): Promise<Pair> {
  const empty = await bundle({
    name: `scroll-${mode}`,
    node: { main: 'bench/start/electron/main.ts', hook: 'bench/scroll/electron/hook.ts' },
    html: emptyPage(mode),
  });
  const hook = path.join(empty, 'hook.cjs');
  const other = path.join(folder, `empty-${mode}`);
  await mkdir(other);
  const rounds: { readonly ours: number[]; readonly against: number[] } = { ours: [], against: [] };
  for (let round = 0; round < ROUNDS; round++) {
    rounds.ours.push(await scrollOnce(ROOT, hook, home, openIn(mode)));
    rounds.against.push(await scrollOnce(empty, hook, other, EMPTY));
  }
  await keepRounds(`scroll-${mode}`, rounds);
  return { ours: median(rounds.ours), against: median(rounds.against) };
}

async function measure(): Promise<Readonly<Record<string, Pair>>> {
  return inFolder(async (folder) => {
    const home = path.join(folder, 'office');
    await mkdir(home);
    await makeOffice(home, PROJECTS);
    const list = await measureMode('list', folder, home);
    const sheet = await measureMode('sheet', folder, home);
    return { 'list.scroll': list, 'grid.scroll': sheet };
  });
}

const points = ({ ours, against }: Pair): number => ours - against;
const GOAL = { goal: 5, direction: 'max', ratio: points } as const;

export const scroll: Room = {
  figures: [
    {
      id: 'list.scroll',
      what:
        'late frames while the list of 10,000 projects is scrolled, against an empty page of the same height scrolled alike, ' +
        '% of all frames; the figure is points more',
      ...GOAL,
    },
    { id: 'grid.scroll', what: 'the same for the sheet of 10,000 rows and 20 columns', ...GOAL },
  ],
  measure,
};
