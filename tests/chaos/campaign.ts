import { runChild } from './child.ts';
import { Ledger } from './ledger.ts';
import { type Message, TARGETS, type Target } from './messages.ts';
import { type Random, randomFrom } from './random.ts';

export interface CampaignOptions {
  /** Folder of the office's files, empty at first. */
  readonly home: string;
  readonly kills: number;
  readonly seed: number;
  /** Told after each child. */
  readonly onRound?: (line: string) => void;
}

export interface CampaignReport {
  readonly kills: Readonly<Record<Target, number>>;
  readonly counts: Ledger['counts'];
  readonly milliseconds: number;
}

/** How often each is chosen, of ten. */
const WEIGHTS: Readonly<Record<Target, number>> = { import: 4, write: 2, open: 2, quiet: 2 };
const WRITING = 400;
const TELLING = 900;
const LONGEST_IMPORT = 8000;

/**
 * Kills a working engine at random moments, opens its files again and compares them with what was acknowledged.
 * @throws Error that names the seed and the round
 */
export async function campaign({ home, kills, seed, onRound }: CampaignOptions): Promise<CampaignReport> {
  const began = performance.now();
  const random = randomFrom(seed);
  const ledger = new Ledger();
  const done = { write: 0, import: 0, open: 0, quiet: 0 };
  const spans = { open: 1500, import: 250 };
  let total = 0;
  for (let round = 1; total < kills; round++) {
    if (round > kills * 2 + 10) throw new Error(`seed ${seed}: children end before they are killed`);
    const target = targetFrom(random);
    const killed = await runRound({ home, seed: random.below(2 ** 31), target, random, ledger, spans }).catch(
      (thrown: unknown) => {
        throw new Error(`seed ${seed}, round ${round} (${target}): ${String(thrown)}`, { cause: thrown });
      },
    );
    if (killed) {
      done[target]++;
      total++;
    }
    onRound?.(`${total}/${kills} ${target}${killed ? '' : ', ended by itself'} ${JSON.stringify(ledger.counts)}`);
  }
  await lookAtTheEnd(home, seed, ledger);
  return { kills: done, counts: ledger.counts, milliseconds: Math.round(performance.now() - began) };
}

function targetFrom(random: Random): Target {
  const drawn = random.pick(TARGETS.flatMap((target) => Array.from({ length: WEIGHTS[target] }, () => target)));
  return drawn ?? 'write';
}

interface Round {
  readonly home: string;
  readonly seed: number;
  readonly target: Target;
  readonly random: Random;
  readonly ledger: Ledger;
  /** How long opening and importing took last, in milliseconds: the kill falls somewhere within. */
  readonly spans: { open: number; import: number };
}

/** @returns whether the child was killed before it ended by itself */
async function runRound({ home, seed, target, random, ledger, spans }: Round): Promise<boolean> {
  const began = performance.now();
  let importBegan: { readonly number: number; readonly at: number } | null = null;
  let imported = false;
  let failure: unknown = null;
  const share = random.next();
  const moment = (message: Message): number | null => {
    if (message.type === 'state') spans.open = performance.now() - began;
    if (message.type === 'begun' && message.act.kind === 'import') {
      importBegan = { number: message.act.number, at: performance.now() };
      if (target === 'import') return share * spans.import * 1.3;
    }
    if (message.type === 'acknowledged' && message.number === importBegan?.number) {
      spans.import = performance.now() - importBegan.at;
      imported = true;
    }
    if (message.type !== 'begun' || target === 'import') return null;
    return share * (target === 'quiet' ? TELLING : WRITING);
  };
  const { killed, failure: ended } = await runChild({
    home,
    seed,
    target,
    killAfter: target === 'open' ? share * spans.open : null,
    onMessage: (message) => {
      try {
        if (failure === null) ledger.take(message);
      } catch (thrown) {
        failure = thrown;
        return 0;
      }
      return moment(message);
    },
  });
  if (failure !== null) throw failure;
  if (ended !== null) throw new Error(ended);
  // On a busy machine an import takes longer than it did: the kill must sometimes fall behind its end, too.
  if (target === 'import' && killed && !imported) spans.import = Math.min(LONGEST_IMPORT, spans.import * 1.2);
  return killed;
}

/** One last child that nobody kills: everything is there, and everything was told. */
async function lookAtTheEnd(home: string, seed: number, ledger: Ledger): Promise<void> {
  let failure: unknown = null;
  const { failure: ended } = await runChild({
    home,
    seed,
    target: 'open',
    killAfter: null,
    onMessage: (message) => {
      try {
        ledger.take(message);
      } catch (thrown) {
        failure ??= thrown;
      }
      return null;
    },
  });
  if (failure !== null || ended !== null) throw new Error(`seed ${seed}, at the end: ${String(failure ?? ended)}`);
  if (ledger.toldSoFar !== ledger.late) {
    throw new Error(`seed ${seed}, at the end: ${ledger.toldSoFar} of ${ledger.late} alerts were told`);
  }
}
