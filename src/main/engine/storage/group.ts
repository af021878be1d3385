import type { RxStorageBulkWriteResponse } from 'rxdb';
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

/**
 * Bulk writes that wait for each other. Each goes through RxDB's own path (revisions, plugins, validation) and arrives here
 * instead of being written; when all have arrived, they are written together.
 */
export class Group {
  readonly context: string;
  readonly #expected: ReadonlyMap<SQLiteInstance, number>;
  readonly #label: string;
  readonly #alongside: ((transaction: Transaction) => void) | undefined;
  readonly #onProgress: (written: number) => void;
  readonly #arrivals: Arrival[] = [];
  #failure: unknown;

  constructor(
    expected: ReadonlyMap<SQLiteInstance, number>,
    label: string,
    alongside: ((transaction: Transaction) => void) | undefined,
    onProgress: (written: number) => void,
  ) {
    this.context = `${PREFIX}${++last}`;
    this.#expected = expected;
    this.#label = label;
    this.#alongside = alongside;
    this.#onProgress = onProgress;
    GROUPS.set(this.context, this);
  }

  /** The first reason why the group was not written. */
  get failure(): unknown {
    return this.#failure;
  }

  arrive(job: WriteJob): Promise<Response> {
    return new Promise((resolve, reject) => {
      this.#arrivals.push({ job: { ...job, context: this.#label }, resolve, reject });
      if (this.#failure !== undefined) this.fail(this.#failure);
      else if (this.#arrivals.length === this.#expected.size) void this.#write();
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
    const complete = arrivals.every(({ job }) => job.rows.length === this.#expected.get(job.instance));
    const jobs = arrivals.map(({ job }) => job);
    try {
      // rows that a validating storage held back come back as errors from there; then nothing may be written
      if (complete) {
        const check = (outcomes: readonly WriteOutcome[], transaction: Transaction): void =>
          this.#check(jobs, outcomes, transaction);
        await commitJobs(jobs, check, this.#onProgress);
      }
    } catch (error) {
      this.#failure ??= error;
      for (const { reject } of arrivals) reject(error);
      return;
    }
    for (const { resolve } of arrivals) resolve({ error: [] });
  }

  #check(jobs: readonly WriteJob[], outcomes: readonly WriteOutcome[], transaction: Transaction): void {
    for (const [index, outcome] of outcomes.entries()) {
      if (outcome.errors.length === 0) continue;
      const collection = jobs[index]?.instance.collectionName ?? '';
      const ids = outcome.errors.map((error) => error.documentId);
      throw new StorageError('GROUP_CONFLICT', { collection, ids });
    }
    this.#alongside?.(transaction);
  }
}

/** When the write belongs to a group: its promise, settled with the group. */
export function joinGroup(job: WriteJob): Promise<Response> | undefined {
  return job.context.startsWith(PREFIX) ? GROUPS.get(job.context)?.arrive(job) : undefined;
}
