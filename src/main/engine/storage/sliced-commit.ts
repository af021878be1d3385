import { emitWrite, logWrite, type WriteJob, writeJob } from './commit.ts';
import type { Connection, Transaction } from './connection.ts';
import { StorageError } from './errors.ts';
import { Surprise, type WriteOutcome } from './writes.ts';

/** Rows written between two breaths: about ten milliseconds. */
const SLICE = 200;

/** Runs before the commit, with the errors of every job in turn; when it throws, nothing is written. */
export type BeforeCommit = (outcomes: readonly WriteOutcome[], transaction: Transaction) => void;

/**
 * Writes jobs of several collections in one transaction. A long one goes through the file's second connection, slice by
 * slice: calls are answered in between, from the state before. Whoever must write meanwhile ends it first.
 */
export async function commitJobs(
  jobs: readonly WriteJob[],
  beforeCommit: BeforeCommit,
  onProgress: (written: number) => void,
): Promise<void> {
  const [first] = jobs;
  if (!first) return;
  const { state, shared } = first.instance.internals;
  const rows = jobs.reduce((sum, job) => sum + job.rows.length, 0);
  const background = rows > SLICE ? shared.background() : undefined;
  const steps = writeInSlices(jobs, background ?? state.connection, beforeCommit, onProgress);
  if (background) await runInSlices(steps, state.connection);
  else while (!steps.next().done);
  shared.wrote(rows);
}

function* writeInSlices(
  jobs: readonly WriteJob[],
  connection: Connection,
  beforeCommit: BeforeCommit,
  onProgress: (written: number) => void,
): Generator<void, void> {
  const transaction = connection.begin();
  const outcomes: WriteOutcome[] = [];
  let written = 0;
  try {
    for (const job of jobs) {
      const parts: WriteOutcome[] = [];
      for (let start = 0; start < job.rows.length; start += SLICE) {
        parts.push(writeJob({ ...job, rows: job.rows.slice(start, start + SLICE) }, connection, true));
        written += Math.min(SLICE, job.rows.length - start);
        onProgress(written);
        yield;
      }
      outcomes.push(joinParts(parts));
    }
    beforeCommit(outcomes, connection.plain);
    for (const [index, job] of jobs.entries()) {
      const outcome = outcomes[index];
      if (outcome) logWrite(job, outcome, connection.plain);
    }
    transaction.commit();
  } catch (error) {
    transaction.undo();
    throw error instanceof Surprise ? new StorageError('GROUP_CONFLICT', { ids: [error.message] }) : error;
  }
  for (const [index, job] of jobs.entries()) {
    const outcome = outcomes[index];
    if (outcome) emitWrite(job, outcome);
  }
}

function joinParts(parts: readonly WriteOutcome[]): WriteOutcome {
  const [first, ...others] = parts;
  if (!first) throw new RangeError('a job without rows');
  for (const part of others) {
    first.errors.push(...part.errors);
    first.eventBulk.events.push(...part.eventBulk.events);
  }
  const newestRow = parts.findLast((part) => part.newestRow)?.newestRow;
  return { ...first, ...(newestRow ? { newestRow } : {}), changes: parts.flatMap((part) => part.changes) };
}

function runInSlices(steps: Generator<void, void>, main: Connection): Promise<void> {
  return new Promise((resolve, reject) => {
    let running = true;
    let stepping = false;
    const advance = (toTheEnd: boolean): void => {
      if (!running) return;
      // a write hook that writes elsewhere than through the transaction it was given
      if (stepping) throw new StorageError('STORAGE_NESTED_WRITE');
      stepping = true;
      try {
        let step = steps.next();
        while (toTheEnd && !step.done) step = steps.next();
        if (!step.done) {
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
