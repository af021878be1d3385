import { AppError } from '../../../shared/errors/index.ts';
import { type Stored, sameState, takeBack, type UndoAnswer } from '../../../shared/history/index.ts';
import { type Changes, COLLECTIONS, type Database, type LoggedDocument, type Passage } from '../database/index.ts';
import type { Portfolio } from '../portfolio/index.ts';
import { titleOf } from './title-of.ts';

export interface UndoOptions {
  readonly database: Database;
  readonly portfolio: Portfolio;
}

/** Documents of the largest act that is taken back in one go. */
const MOST = 2000;

/** Acts of this session that can be taken back one after the other. */
const DEPTH = 50;

/** Documents of the largest act that is compared with the one before it. */
const MOST_PAIRED = 200;

/** Acts that are no deed of somebody at this desk, or too large for a key. */
const LEFT_ALONE: ReadonlySet<string> = new Set(['setup', 'import', 'undo', 'bench']);

/** The name under which taking back is logged. */
const CONTEXT = 'undo';

/** Takes acts back: one that is named, or the last ones of this session, and does them again. */
export class Undo {
  private readonly options: UndoOptions;
  private seen: number;
  /** Acts of this session that stand, oldest first; and acts of taking back, which redo takes back. */
  private done: string[] = [];
  private undone: string[] = [];

  constructor(options: UndoOptions) {
    this.options = options;
    this.seen = options.database.past.latest();
    options.database.committed.subscribe(() => this.note());
  }

  /**
   * Takes back what an act did to one project, or to everything. All or nothing: what was changed since is in the way.
   * @throws AppError `UNDO_TOO_LARGE`, `NOTHING_TO_UNDO`, `REFERENCE_TAKEN`
   */
  undo(act: string, subject: string | null): Promise<UndoAnswer> {
    return this.options.database.inTurn(async () => {
      await this.options.portfolio.load();
      return (await this.take(act, subject)).answer;
    });
  }

  /** Takes back the last act of this session that stands; null when there is none. */
  undoLast(): Promise<UndoAnswer | null> {
    return this.step(this.done, this.undone);
  }

  redo(): Promise<UndoAnswer | null> {
    return this.step(this.undone, this.done);
  }

  private step(from: string[], to: string[]): Promise<UndoAnswer | null> {
    return this.options.database.inTurn(async () => {
      await this.options.portfolio.load();
      this.note();
      await this.settlePairs();
      for (let act = from.pop(); act !== undefined; act = from.pop()) {
        const { answer, act: made } = await this.take(act, null);
        if (answer.kind === 'nothing') continue;
        if (made !== null) to.push(made);
        else from.push(act);
        return answer;
      }
      return null;
    });
  }

  /** New acts of people are what is taken back next; what was taken back before them can no more be done again. */
  private note(): void {
    for (const { seq, act, context, collection } of this.options.database.past.rowsAfter(this.seen, NOTED)) {
      this.seen = seq;
      if (LEFT_ALONE.has(context) || collection === 'organizations' || this.done.at(-1) === act) continue;
      this.done.push(act);
      if (this.done.length > DEPTH) this.done.shift();
      this.undone.length = 0;
    }
  }

  /** What somebody took back by the button of its notice counts as taken back here, too. */
  private async settlePairs(): Promise<void> {
    for (;;) {
      const [first, second] = this.done.slice(-2);
      if (first === undefined || second === undefined || !(await this.areInverse(first, second))) return;
      this.done.splice(-2);
      this.undone.push(second);
    }
  }

  private async areInverse(first: string, second: string): Promise<boolean> {
    const { past } = this.options.database;
    const [one, other] = [first, second].map((act) => past.rowsOfAct(act).flatMap(({ seq }) => past.documentsOf(seq)));
    if (!one || !other || one.length !== other.length || one.length > MOST_PAIRED) return false;
    const was = new Map((await past.passages(one)).map((passage) => [passage.document, passage]));
    const became = await past.passages(other);
    return became.every(({ document, before, after }) => {
      const there = was.get(document);
      return there !== undefined && sameState(there.before, after) && sameState(there.after, before);
    });
  }

  private async take(act: string, subject: string | null): Promise<{ answer: UndoAnswer; act: string | null }> {
    const { database, portfolio } = this.options;
    const logged = database.past.rowsOfAct(act).flatMap(({ seq }) => database.past.documentsOf(seq, subject));
    if (logged.length > MOST) throw new AppError('UNDO_TOO_LARGE', { parameters: { most: MOST } });
    if (logged.length === 0) throw new AppError('NOTHING_TO_UNDO');
    const passages = await database.past.passages(logged);
    const present = await database.past.standing(logged);
    const steps = passages.map((passage) => {
      const now = present.get(passage.document) ?? null;
      return { passage, now, taken: takeBack(passage.before, passage.after, now) };
    });
    const names = steps.map(({ passage, now }) => named(passage, now));
    const inTheWay = steps.flatMap(({ passage, now, taken }) =>
      taken.kind === 'inTheWay' ? [{ ...named(passage, now), fields: taken.fields }] : [],
    );
    const project = portfolio.get(passages[0]?.subject ?? '')?.facts.project.id ?? null;
    if (inTheWay.length > 0) return { answer: { kind: 'inTheWay', project, documents: inTheWay }, act: null };
    const writes = steps.flatMap(({ passage, taken }) =>
      taken.kind === 'write' ? [{ seq: passage.seq, id: passage.document, document: taken.document }] : [],
    );
    if (writes.length === 0) return { answer: { kind: 'nothing' }, act: null };
    for (const { document } of writes) this.assertFree(document);
    await database.write(changesOf(logged, writes, database), CONTEXT);
    const [row] = database.past.rows(Number.MAX_SAFE_INTEGER, 0, 1);
    return { answer: { kind: 'undone', project, documents: names }, act: row?.act ?? null };
  }

  /** @throws AppError `REFERENCE_TAKEN`: another project may have got the reference of one that was removed. */
  private assertFree(document: Stored | null): void {
    if (document?.kind !== 'project') return;
    for (const { project } of this.options.portfolio.factsOfAll()) {
      if (project.id !== document.id && project.reference === document.reference) {
        throw new AppError('REFERENCE_TAKEN', { parameters: { reference: project.reference } });
      }
    }
  }
}

/** Rows of the log looked at after a commit. */
const NOTED = 1000;

const named = ({ before, after }: Passage, now: Stored | null) => {
  const shown = now ?? after ?? before ?? {};
  return { kind: String(shown.kind), title: titleOf(shown) };
};

/** The collection of each document, by the row of the log that speaks of it. */
function changesOf(
  logged: readonly LoggedDocument[],
  writes: readonly { readonly seq: number; readonly id: string; readonly document: Stored | null }[],
  database: Database,
): Changes {
  const bySeq = new Map(logged.map(({ seq }) => [seq, database.past.row(seq)?.collection]));
  const changes: Record<string, { upserts: unknown[]; removals: string[] }> = {};
  for (const write of writes) {
    const collection = bySeq.get(write.seq);
    if (collection === undefined) continue;
    changes[collection] ??= { upserts: [], removals: [] };
    if (write.document === null) changes[collection].removals.push(write.id);
    else changes[collection].upserts.push(wellFormed(collection, write.document));
  }
  // Each document was parsed by a schema of its collection.
  return changes as Changes;
}

/** A state of the log may be older than the model: what its schema refuses is not written. */
function wellFormed(collection: keyof typeof COLLECTIONS, document: Stored): unknown {
  for (const schema of COLLECTIONS[collection].kinds) {
    const parsed = schema.safeParse(document);
    if (parsed.success) return parsed.data;
  }
  throw new AppError('NOTHING_TO_UNDO');
}
