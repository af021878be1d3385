import { bundle } from '../electron/bundle.ts';
import { inFolder, keepRounds, runElectron } from '../electron/run.ts';
import type { Pair, Promised, Room } from '../figure.ts';
import type { Rounds, Side } from './electron/main.ts';
import { medianFigures, type StorageFigures } from './workload.ts';

type Row = Pick<Promised, 'id' | 'what' | 'goal'> & {
  readonly figure: keyof StorageFigures;
  readonly than: Exclude<Side, 'sqlite'>;
};

const IN_ENGINE = 'SQLite in the engine process, encrypted, FULL, with change log';
const DEXIE = "RxDB's Dexie storage in a window";
const MEMORY = "RxDB's memory storage in the same process";
const row = (figure: keyof StorageFigures, what: string, goal: number): Row => ({
  id: `storage.${figure}`,
  what: `${what}: ${IN_ENGINE}, against ${DEXIE}, ms`,
  goal,
  figure,
  than: 'dexie',
});
const INSERT = '10,000 documents of 1 KB in batches of 200';

const ROWS: readonly Row[] = [
  { ...row('insert', INSERT, 1 / 4), id: 'storage.insert.dexie' },
  {
    ...row('insert', INSERT, 9),
    id: 'storage.insert.memory',
    what: `${INSERT}: ${IN_ENGINE}, against ${MEMORY}, ms`,
    than: 'memory',
  },
  row('reads', '1,000 reads by id, one after another', 1 / 15),
  row('indexed', 'the 100 of 10,000 documents under one value of an index', 1 / 5),
  row('count', 'count of 10,000 documents in an index range', 1 / 80),
  row('newest', 'newest 100 of 10,000 documents, by an index, descending', 1 / 100),
  row(
    'reopen',
    'from opening a closed database to the answer of its first query, the newest 100 of 10,000 documents',
    1 / 5,
  ),
];

/** One Electron run: each round gives every storage the same work, one after the other. */
async function measure(): Promise<Readonly<Record<string, Pair>>> {
  const program = await bundle({
    name: 'storage',
    node: { main: 'bench/storage/electron/main.ts', utility: 'bench/storage/electron/utility.ts' },
    page: 'bench/storage/electron/page.ts',
    html: '<!doctype html><meta charset="utf-8"><script src="page.js"></script>',
  });
  const { answer } = await inFolder((folder) => runElectron([program], { env: { MOUTABAA_BENCH_FOLDER: folder } }));
  await keepRounds('storage', answer);
  // Our own program's answer.
  const rounds = answer as Rounds;
  const medians = {
    sqlite: medianFigures(rounds.sqlite),
    memory: medianFigures(rounds.memory),
    dexie: medianFigures(rounds.dexie),
  };
  return Object.fromEntries(
    ROWS.map(({ id, figure, than }) => [id, { ours: medians.sqlite[figure], against: medians[than][figure] }]),
  );
}

export const storage: Room = {
  figures: ROWS.map(({ id, what, goal }) => ({ id, what, goal, direction: 'max' })),
  measure,
};
