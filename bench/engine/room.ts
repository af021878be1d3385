import path from 'node:path';
import { writeProjectWorkbook } from '../../tests/support/workbooks.ts';
import { bundle } from '../electron/bundle.ts';
import { inFolder, keepRounds, runElectron } from '../electron/run.ts';
import { median, type Pair, percentile, type Room } from '../figure.ts';
import { makeOffice } from '../office.ts';
import type { Responsiveness, Samples, Setting } from './electron/main.ts';

const BUILD = path.resolve(import.meta.dirname, '../../.vite/build');
const ROUNDS = Number(process.env.MOUTABAA_BENCH_ROUNDS ?? 3);
const ROWS = 10_000;
/** Projects that the office follows already. */
const PROJECTS = 500;
/** Milliseconds that an answer may take longer while a list is imported. */
const LONGER = 50;

const late = (samples: Samples): number => percentile(Object.values(samples).flat(), 0.95);

async function importOnce(program: string, workbook: string): Promise<Responsiveness> {
  return inFolder(async (home) => {
    await makeOffice(home, PROJECTS);
    const setting: Setting = {
      engine: path.join(BUILD, 'engine.cjs'),
      importWorker: path.join(BUILD, 'import-worker.cjs'),
      home,
      workbook,
    };
    const { answer } = await runElectron([program], { env: { MOUTABAA_BENCH_SETTING: JSON.stringify(setting) } });
    // Our own program's answer.
    return answer as Responsiveness;
  });
}

async function measure(): Promise<Readonly<Record<string, Pair>>> {
  const program = await bundle({ name: 'engine', node: { main: 'bench/engine/electron/main.ts' }, html: '' });
  return inFolder(async (folder) => {
    const workbook = path.join(folder, 'list.xlsx');
    await writeProjectWorkbook(workbook, { rows: ROWS, layout: 'province' });
    const rounds: Responsiveness[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await importOnce(program, workbook));
    await keepRounds('engine', rounds);
    const ours = median(rounds.map(({ importing }) => late(importing)));
    const against = median(rounds.map(({ idle }) => late(idle)));
    return { 'engine.responsive': { ours, against } };
  });
}

export const engine: Room = {
  figures: [
    {
      id: 'engine.responsive',
      what:
        '95th percentile of the time to an answer (page, list, alerts and provinces in turn, every 10 ms) while a list of ' +
        '10,000 rows is read, accepted and evaluated, against the same while nothing else happens, ms. ' +
        'The ratio is the difference over the 50 ms that are allowed',
      goal: 1,
      direction: 'max',
      ratio: ({ ours, against }) => (ours - against) / LONGER,
    },
  ],
  measure,
};
