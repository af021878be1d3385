import { now, type RxStorageBulkWriteResponse } from 'rxdb';
import type { WriteJob } from './commit.ts';
import type { Transaction } from './connection.ts';
import type { Fields } from './documents.ts';
import { StorageError } from './errors.ts';
import type { SQLiteInstance } from './instance.ts';
import { commitJobs } from './sliced-commit.ts';
import type { WriteOutcome } from './writes.ts';

type Response = RxStorageBulkWriteResponse<Fields>;
type Arrival = {
  readonly job: WriteJob;
  readonly resolve: (response: Response) => void;
  readonly reject: (error: unknown) => void;
};

/** RxDB hands a write's context down through all wrapped storages: it carries the name of the group. */
const PREFIX = 'grouped-write|';
const GROUPS = new Map<string, Group>();
let last = 0;

/** What a group waits for, and who hears of it. */
export type GroupPlan = {
  /** Rows by instance. */
  readonly rows: ReadonlyMap<SQLiteInstance, number>;
  /** Bulk writes in which they arrive. */
  readonly pieces: number;
  readonly label: string;
  readonly alongside: ((transaction: Transaction) => void) | undefined;
  readonly onProgress: ((written: number) => void) | undefined;
  readonly onCommitted: (() => void) | undefined;
};

/**
 * Bulk writes that wait for each other. Each goes through RxDB's own path (revisions, plugins, validation) and arrives here
 * instead of being written; when all have arrived, they are written together.
 */
export class Group {
  readonly context: string;
  readonly #plan: GroupPlan;
  readonly #arrivals: Arrival[] = [];
  #failure: unknown;

  constructor(plan: GroupPlan) {
    this.context = `${PREFIX}${++last}`;
    this.#plan = plan;
    GROUPS.set(this.context, this);
  }

  /** The first reason why the group was not written. */
  get failure(): unknown {
    return this.#failure;
  }

  arrive(job: WriteJob): Promise<Response> {
    return new Promise((resolve, reject) => {
      this.#arrivals.push({ job: { ...job, context: this.#plan.label }, resolve, reject });
      if (this.#failure !== undefined) this.fail(this.#failure);
      else if (this.#arrivals.length === this.#plan.pieces) void this.#write();
    });
  }

  /** Gives up: whoever has arrived or still arrives is turned away. */
  fail(reason: unknown): void {
    this.#failure ??= reason;
    for (const { reject } of this.#arrivals.splice(0)) reject(this.#failure);
  }

  end(): void {
    GROUPS.delete(this.context);
  }

  async #write(): Promise<void> {
    const arrivals = this.#arrivals.splice(0);
    const jobs = joined(arrivals.map(({ job }) => job));
    const complete = jobs.every(({ instance, rows }) => rows.length === this.#plan.rows.get(instance));
    try {
      // rows that a validating storage held back come back as errors from there; then nothing may be written
      if (complete) {
        stamp(jobs);
        await commitJobs(jobs, {
          beforeCommit: (outcomes, transaction) => this.#check(jobs, outcomes, transaction),
          onProgress: this.#plan.onProgress,
          onCommitted: this.#plan.onCommitted,
        });
      }
    } catch (error) {
      this.#failure ??= error;
      for (const { reject } of arrivals) reject(error);
      return;
    }
    for (const { resolve } of arrivals) resolve({ error: [] });
  }

  #check(jobs: readonly WriteJob[], outcomes: readonly (readonly WriteOutcome[])[], transaction: Transaction): void {
    for (const [index, parts] of outcomes.entries()) {
      const ids = parts.flatMap(({ errors }) => errors.map((error) => error.documentId));
      if (ids.length === 0) continue;
      throw new StorageError('GROUP_CONFLICT', { collection: jobs[index]?.instance.collectionName ?? '', ids });
    }
    this.#plan.alongside?.(transaction);
  }
}

/** One job for each instance, in the order in which they came first. */
function joined(pieces: readonly WriteJob[]): readonly WriteJob[] {
  const jobs = new Map<SQLiteInstance, WriteJob & { readonly attachments: Map<Blob, Uint8Array> }>();
  for (const piece of pieces) {
    const job = jobs.get(piece.instance);
    if (!job) {
      jobs.set(piece.instance, { ...piece, rows: [...piece.rows], attachments: new Map(piece.attachments) });
      continue;
    }
    job.rows.push(...piece.rows);
    for (const [blob, bytes] of piece.attachments) job.attachments.set(blob, bytes);
  }
  return [...jobs.values()];
}

/**
 * Pieces arrive over some time, and others may write meanwhile: the group counts from now, when it begins to be written.
 * Whoever follows the changes by their time would otherwise have passed it by.
 */
function stamp(jobs: readonly WriteJob[]): void {
  const lwt = now();
  for (const { rows } of jobs) for (const { document } of rows) document._meta.lwt = lwt;
}

/** When the write belongs to a group: its promise, settled with the group. */
export function joinGroup(job: WriteJob): Promise<Response> | undefined {
  return job.context.startsWith(PREFIX) ? GROUPS.get(job.context)?.arrive(job) : undefined;
}
