import { bundle } from '../electron/bundle.ts';
import { inFolder, keepRounds, runElectron } from '../electron/run.ts';
import { median, type Pair, percentile, type Room } from '../figure.ts';
import type { Keystrokes } from './workload.ts';

/** A frame of a screen that draws sixty times a second, in milliseconds. */
const FRAME = 1000 / 60;

async function measure(): Promise<Readonly<Record<string, Pair>>> {
  const program = await bundle({
    name: 'search',
    node: { main: 'bench/search/electron/main.ts' },
    page: 'bench/search/electron/page.tsx',
    html: '<!doctype html><meta charset="utf-8"><body><script src="page.js"></script>',
  });
  const { answer } = await inFolder((folder) => runElectron([program], { env: { MOUTABAA_BENCH_FOLDER: folder } }));
  await keepRounds('search', answer);
  // Our own program's answer.
  const rounds = answer as readonly Keystrokes[];
  const late = (of: keyof Keystrokes): number => median(rounds.map((round) => percentile(round[of], 0.95)));
  return {
    'search.keystroke': { ours: late('finding'), against: late('filtering') },
    'search.frame': { ours: late('drawing'), against: FRAME },
  };
}

export const search: Room = {
  figures: [
    {
      id: 'search.keystroke',
      what:
        '95th percentile, over every key of ten questions in both languages, of finding among 10,000 projects and their ' +
        'contracts, ranked, in a window, against one plain loop over the folded texts of the projects in the same window, ms',
      goal: 1 / 5,
      direction: 'max',
    },
    {
      id: 'search.frame',
      what:
        '95th percentile of the time from such a key to the results in the page of the real palette, against one frame ' +
        'of sixty in a second, ms',
      goal: 1,
      direction: 'max',
    },
  ],
  measure,
};
