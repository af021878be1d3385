import { INTERNAL_STORAGE_NAME } from 'rxdb';
import type { AttachmentBytes } from './attachments.ts';
import { documentId } from './collection-state.ts';
import type { Transaction } from './connection.ts';
import type { AnyRow } from './documents.ts';
import type { SQLiteInstance } from './instance.ts';
import { nextEventId } from './multi-instance.ts';
import { hopefully, type WriteOutcome, writeRows } from './writes.ts';

/** One collection's rows, ready to be written. */
export type WriteJob = {
  readonly instance: SQLiteInstance;
  readonly rows: AnyRow[];
  readonly context: string;
  readonly attachments: AttachmentBytes;
};

/**
 * Writes the jobs, which must lie in one file, in one transaction, and tells about it once they are on the disk.
 * `check` runs before the commit; when it throws, nothing is written and nobody hears of it.
 */
export function commitWrites(
  jobs: readonly WriteJob[],
  check?: (outcomes: readonly WriteOutcome[], transaction: Transaction) => void,
): readonly WriteOutcome[] {
  const [first] = jobs;
  if (!first) return [];
  const { connection } = first.instance.internals.state;
  const outcomes = hopefully(
    (work: () => readonly WriteOutcome[]) => connection.transaction(work),
    (hope) => {
      const written = jobs.map((job) => writeRows({ ...job, ...jobTarget(job) }, hope));
      check?.(written, connection.plain);
      for (const [index, job] of jobs.entries()) log(job, written[index], connection.plain);
      return written;
    },
  );
  for (const [index, job] of jobs.entries()) {
    const outcome = outcomes[index];
    if (outcome) emit(job.instance, outcome);
  }
  return outcomes;
}

function jobTarget({ instance }: WriteJob) {
  const logged = instance.settings.onWrite !== undefined && instance.collectionName !== INTERNAL_STORAGE_NAME;
  return { state: instance.internals.state, logged };
}

function log({ instance, context }: WriteJob, outcome: WriteOutcome | undefined, transaction: Transaction): void {
  if (!outcome || outcome.changes.length === 0) return;
  const { databaseName, collectionName: collection } = instance;
  instance.settings.onWrite?.(transaction, { databaseName, collection, context, changes: outcome.changes });
}

function emit({ internals: { state }, ownWrites }: SQLiteInstance, { eventBulk, newestRow }: WriteOutcome): void {
  const newest = newestRow?.document;
  if (eventBulk.events.length === 0 || !newest) return;
  const checkpoint = { id: documentId(state, newest), lwt: newest._meta.lwt };
  const events = { ...eventBulk, id: nextEventId(), checkpoint };
  state.changes.next(events);
  ownWrites.next(events);
}
