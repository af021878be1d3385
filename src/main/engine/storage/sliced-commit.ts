import { emitWrite, logWrite, type WriteJob, writeJob } from './commit.ts';
import type { Connection, Transaction } from './connection.ts';
import { StorageError } from './errors.ts';
import { Turn } from './turn.ts';
import { Surprise, type WriteOutcome } from './writes.ts';

/** Rows up to which a write is short enough to be made in one go. */
const SHORT = 200;
/** Rows of a long write between two looks at the clock: some three milliseconds. */
const SLICE = 50;
/** Rows logged, and told, at once: a few milliseconds. */
const TOLD_AT_ONCE = 200;

export type CommitHooks = {
  /** Runs before the commit, with the outcomes of every job in turn; when it throws, nothing is written. */
  readonly beforeCommit: (outcomes: readonly (readonly WriteOutcome[])[], transaction: Transaction) => void;
  /** Hears how many rows are written whenever others get their turn. */
  readonly onProgress?: ((written: number) => void) | undefined;
  /** Everything is on the disk, and nobody was told yet. */
  readonly onCommitted?: (() => void) | undefined;
};

/** What is written so far. */
type Step = number;

/**
 * Writes jobs of several collections in one transaction. A long one goes through the file's second connection, slice by
 * slice, and is told in pieces: calls are answered in between. Whoever must write meanwhile ends all of it first.
 */
export async function commitJobs(jobs: readonly WriteJob[], hooks: CommitHooks): Promise<void> {
  const [first] = jobs;
  if (!first) return;
  const { state, shared } = first.instance.internals;
  const rows = jobs.reduce((sum, job) => sum + job.rows.length, 0);
  const background = rows > SHORT ? shared.background() : undefined;
  const committed = (): void => {
    shared.wrote(rows);
    hooks.onCommitted?.();
  };
  const steps = writeInSlices(jobs, background ?? state.connection, background ? SLICE : rows, {
    ...hooks,
    onCommitted: committed,
  });
  if (!background) {
    while (!steps.next().done);
    return;
  }
  await runInTurns(steps, state.connection, (written) => {
    shared.writing();
    hooks.onProgress?.(written);
  });
}

function* writeInSlices(
  jobs: readonly WriteJob[],
  connection: Connection,
  slice: number,
  { beforeCommit, onCommitted }: CommitHooks,
): Generator<Step, void> {
  const transaction = connection.begin();
  const outcomes: (readonly WriteOutcome[])[] = [];
  let written = 0;
  try {
    for (const job of jobs) {
      const parts: WriteOutcome[] = [];
      for (let start = 0; start < job.rows.length; start += slice) {
        parts.push(writeJob({ ...job, rows: job.rows.slice(start, start + slice) }, connection, true));
        written += Math.min(slice, job.rows.length - start);
        yield written;
      }
      outcomes.push(joined(parts, Math.max(1, TOLD_AT_ONCE / slice)));
    }
    beforeCommit(outcomes, connection.plain);
    for (const { job, outcome } of paired(jobs, outcomes)) {
      logWrite(job, outcome, connection.plain);
      yield written;
    }
    transaction.commit();
  } catch (error) {
    transaction.undo();
    throw error instanceof Surprise ? new StorageError('GROUP_CONFLICT', { ids: [error.message] }) : error;
  }
  onCommitted?.();
  for (const { job, outcome } of paired(jobs, outcomes)) {
    yield written;
    emitWrite(job, outcome);
  }
}

function* paired(
  jobs: readonly WriteJob[],
  outcomes: readonly (readonly WriteOutcome[])[],
): Generator<{ readonly job: WriteJob; readonly outcome: WriteOutcome }, void> {
  for (const [index, job] of jobs.entries()) for (const outcome of outcomes[index] ?? []) yield { job, outcome };
}

/** Parts put together, so many at a time. */
function joined(parts: readonly WriteOutcome[], atOnce: number): readonly WriteOutcome[] {
  const outcomes: WriteOutcome[] = [];
  for (let start = 0; start < parts.length; start += atOnce) {
    const [first, ...others] = parts.slice(start, start + atOnce);
    if (!first) break;
    for (const part of others) {
      first.errors.push(...part.errors);
      first.eventBulk.events.push(...part.eventBulk.events);
    }
    const newestRow = [first, ...others].findLast((part) => part.newestRow)?.newestRow;
    const changes = [first, ...others].flatMap((part) => part.changes);
    outcomes.push({ ...first, ...(newestRow ? { newestRow } : {}), changes });
  }
  return outcomes;
}

/** Each turn lasts some milliseconds; reading goes on in between, and whoever must write ends it all at once. */
function runInTurns(steps: Generator<Step, void>, main: Connection, onTurn: (written: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const turn = new Turn();
    let running = true;
    let stepping = false;
    const advance = (toTheEnd: boolean): void => {
      if (!running) return;
      // a write hook that writes elsewhere than through the transaction it was given
      if (stepping) throw new StorageError('STORAGE_NESTED_WRITE');
      stepping = true;
      turn.begin();
      try {
        let step = steps.next();
        while (!step.done && (toTheEnd || !turn.isOver)) step = steps.next();
        if (!step.done) {
          onTurn(step.value);
          setImmediate(advance, false);
          return;
        }
        end();
        resolve();
      } catch (error) {
        end();
        reject(error);
      } finally {
        stepping = false;
      }
    };
    const end = (): void => {
      running = false;
      main.writeInBackground(undefined);
    };
    main.writeInBackground(() => advance(true));
    advance(false);
  });
}
