import path from 'node:path';
import { writeProjectWorkbook } from '../../tests/support/workbooks.ts';
import { bundle } from '../electron/bundle.ts';
import { inFolder, keepRounds, runElectron } from '../electron/run.ts';
import { median, type Pair, type Room } from '../figure.ts';
import { makeOffice } from '../office.ts';
import type { ImportTimes, Setting } from './electron/engine.ts';

const BUILD = path.resolve(import.meta.dirname, '../../.vite/build');
const ROUNDS = Number(process.env.MOUTABAA_BENCH_ROUNDS ?? 3);
const ROWS = 10_000;

async function once(program: string, workbook: string): Promise<ImportTimes> {
  return inFolder(async (home) => {
    await makeOffice(home, 0);
    const setting: Setting = { importWorker: path.join(BUILD, 'import-worker.cjs'), home, workbook };
    const { answer } = await runElectron([program], { env: { MOUTABAA_BENCH_SETTING: JSON.stringify(setting) } });
    // Our own program's answer.
    return answer as ImportTimes;
  });
}

async function measure(): Promise<Readonly<Record<string, Pair>>> {
  const program = await bundle({
    name: 'import',
    node: { main: 'bench/import/electron/main.ts', engine: 'bench/import/electron/engine.ts' },
    html: '',
  });
  return inFolder(async (folder) => {
    const workbook = path.join(folder, 'list.xlsx');
    await writeProjectWorkbook(workbook, { rows: ROWS, layout: 'province' });
    const rounds: ImportTimes[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await once(program, workbook));
    await keepRounds('import', rounds);
    const ours = median(rounds.map(({ imported }) => imported));
    const against = median(rounds.map(({ parsed, inserted }) => parsed + inserted));
    return { 'import.xlsx': { ours, against } };
  });
}

export const importing: Room = {
  figures: [
    {
      id: 'import.xlsx',
      what:
        'A list of 10,000 rows imported by the engine, from opening the workbook to the last document on disk ' +
        '(header, mapping, every doubt, totals, duplicates, comparison, one transaction with its change log), against ' +
        'parsing the same workbook with read-excel-file and bulk-inserting the same documents through RxDB into the same ' +
        'encrypted database with its change log, in the same engine process, ms',
      goal: 2,
      direction: 'max',
    },
  ],
  measure,
};
