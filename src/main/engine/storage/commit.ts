import { INTERNAL_STORAGE_NAME } from 'rxdb';
import type { AttachmentBytes } from './attachments.ts';
import { documentId } from './collection-state.ts';
import type { Connection, Transaction } from './connection.ts';
import type { AnyRow } from './documents.ts';
import type { SQLiteInstance } from './instance.ts';
import { nextEventId } from './multi-instance.ts';
import { Surprise, type WriteOutcome, writeRows } from './writes.ts';

/** One collection's rows, ready to be written. */
export type WriteJob = {
  readonly instance: SQLiteInstance;
  readonly rows: AnyRow[];
  readonly context: string;
  readonly attachments: AttachmentBytes;
};

/** Rows from which hope pays: a failed insert costs as much as looking up some dozen ids. */
const HOPE = 8;

/**
 * Writes one bulk in a transaction of its own. A large one at first in the hope that new rows are new: looking every id up
 * before an insert is what costs most in an import, and the unique key finds the rare conflict as surely.
 */
export function commitBulk(job: WriteJob): WriteOutcome {
  const { connection } = job.instance.internals.state;
  const write = (hope: boolean): WriteOutcome =>
    connection.transaction((transaction) => {
      const outcome = writeJob(job, connection, hope);
      logWrite(job, outcome, transaction);
      return outcome;
    });
  let outcome: WriteOutcome;
  try {
    outcome = write(job.rows.length >= HOPE);
  } catch (error) {
    if (!(error instanceof Surprise)) throw error;
    outcome = write(false);
  }
  job.instance.internals.shared.wrote(job.rows.length);
  emitWrite(job, outcome);
  return outcome;
}

/** Writes a job's rows in the connection's current transaction; with `hope`, throws `Surprise` when a new row is not new. */
export function writeJob(job: WriteJob, connection: Connection, hope: boolean): WriteOutcome {
  const { instance } = job;
  const logged = instance.settings.onWrite !== undefined && instance.collectionName !== INTERNAL_STORAGE_NAME;
  return writeRows({ ...job, state: { ...instance.internals.state, connection }, logged }, hope);
}

export function logWrite({ instance, context }: WriteJob, { changes }: WriteOutcome, transaction: Transaction): void {
  if (changes.length === 0) return;
  const { databaseName, collectionName: collection } = instance;
  instance.settings.onWrite?.(transaction, { databaseName, collection, context, changes });
}

/** Tells everybody who listens. Only what is on the disk may be told. */
export function emitWrite({ instance }: WriteJob, { eventBulk, newestRow }: WriteOutcome): void {
  const { state } = instance.internals;
  const newest = newestRow?.document;
  if (eventBulk.events.length === 0 || !newest) return;
  const checkpoint = { id: documentId(state, newest), lwt: newest._meta.lwt };
  const events = { ...eventBulk, id: nextEventId(), checkpoint };
  state.changes.next(events);
  instance.ownWrites.next(events);
}
