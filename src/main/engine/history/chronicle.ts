import {
  type BulkEntry,
  type DocumentChange,
  fieldChanges,
  type HistoryEntry,
  type HistoryPage,
  type NamedProject,
  type RecordEntry,
  type Stored,
  saysSomething,
  type Verb,
} from '../../../shared/history/index.ts';
import type { Database, LoggedDocument, LogRow, Passage } from '../database/index.ts';
import type { Portfolio } from '../portfolio/index.ts';
import { isBilingual, titleOf } from './title-of.ts';

/** An act that wrote more documents than this is one entry, which can be opened. */
const BULK = 40;

/** Rows of the log read at once while acts are put together. */
const ROWS = 400;

export interface ChronicleOptions {
  readonly database: Database;
  readonly portfolio: Portfolio;
  /** The local profile. */
  readonly profile: string;
}

export interface RecentQuery {
  /** ISO instant, or null for as long as the log reaches back. */
  readonly since: string | null;
  readonly removed: boolean;
}

export interface PageQuery {
  readonly before: number | null;
  readonly limit: number;
}

/** Tells what the change log holds, act by act, in the terms of records and their fields. */
export class Chronicle {
  private readonly options: ChronicleOptions;

  constructor(options: ChronicleOptions) {
    this.options = options;
  }

  /** What was done in the office; with `removed`, only the acts that removed something. */
  async recent({ since, removed }: RecentQuery, { before, limit }: PageQuery): Promise<HistoryPage> {
    const { past } = this.options.database;
    const from = since === null ? 0 : Date.parse(since);
    const entries: HistoryEntry[] = [];
    for (let below = before ?? Number.MAX_SAFE_INTEGER; ; ) {
      const rows = past.rows(below, from, ROWS);
      const acts = actsOf(rows);
      // The last act may go on below what was read.
      if (rows.length === ROWS && acts.length > 1) acts.pop();
      for (const act of acts) {
        below = lowest(act);
        if (isHidden(act) || (removed && !removes(act))) continue;
        entries.push(...(sizeOf(act) > BULK ? [this.bulk(act)] : await this.records(act)));
        if (entries.length >= limit) return { entries, next: below > 1 ? below : null };
      }
      if (rows.length < ROWS) return { entries, next: null };
    }
  }

  async ofProject(project: string, { before, limit }: PageQuery): Promise<HistoryPage> {
    const { past } = this.options.database;
    const rows: LogRow[] = [];
    const acts = new Set<string>();
    let next: number | null = null;
    for (const seq of past.rowsOfSubject(project)) {
      if (before !== null && seq >= before) continue;
      const row = past.row(seq);
      if (!row) continue;
      if (!acts.has(row.act) && acts.size === limit) {
        next = seq + 1;
        break;
      }
      acts.add(row.act);
      rows.push(row);
    }
    const chosen = rows.flatMap(({ seq }) => past.documentsOf(seq, project));
    const entries = await this.entriesOf(chosen, rows);
    return { entries, next };
  }

  /** The records of one act, page by page in the order of writing. */
  async act(act: string, { before, limit }: PageQuery): Promise<HistoryPage> {
    const { past } = this.options.database;
    const rows = past.rowsOfAct(act);
    const skip = before ?? 0;
    const documents = rows.flatMap(({ seq }) => past.documentsOf(seq));
    const subjects = [...new Set(documents.map(({ subject }) => subject))];
    const wanted = new Set(subjects.slice(skip, skip + limit));
    const entries = await this.entriesOf(
      documents.filter(({ subject }) => wanted.has(subject)),
      rows,
    );
    return { entries, next: skip + limit < subjects.length ? skip + limit : null };
  }

  /** What was written above a row of the log, by document; an act that is too large to be looked into is left out. */
  async passagesAfter(rows: readonly LogRow[]): Promise<readonly Passage[]> {
    const { past } = this.options.database;
    const small = actsOf(rows).filter((act) => sizeOf(act) <= BULK && !isHidden(act));
    return past.passages(small.flat().flatMap(({ seq }) => past.documentsOf(seq)));
  }

  private bulk(act: readonly LogRow[]): BulkEntry {
    const counts: Record<string, Record<Verb, number>> = {};
    for (const { summary } of act) {
      for (const [kind, [created, changed, removed]] of Object.entries(summary)) {
        const sum = counts[kind] ?? { created: 0, changed: 0, removed: 0 };
        counts[kind] = {
          created: sum.created + created,
          changed: sum.changed + changed,
          removed: sum.removed + removed,
        };
      }
    }
    return { kind: 'bulk', ...this.actOf(act), counts };
  }

  private records(act: readonly LogRow[]): Promise<readonly RecordEntry[]> {
    const { past } = this.options.database;
    return this.entriesOf(
      act.flatMap(({ seq }) => past.documentsOf(seq)),
      act,
    );
  }

  /** One entry for each act and project, newest first. */
  private async entriesOf(logged: readonly LoggedDocument[], rows: readonly LogRow[]): Promise<readonly RecordEntry[]> {
    const bySeq = new Map(rows.map((row) => [row.seq, row]));
    const groups = new Map<string, { readonly rows: LogRow[]; readonly passages: Passage[] }>();
    for (const passage of await this.options.database.past.passages(logged)) {
      const row = bySeq.get(passage.seq);
      if (!row) continue;
      const key = `${row.act} ${passage.subject}`;
      const group = groups.get(key) ?? { rows: [], passages: [] };
      groups.set(key, group);
      group.rows.push(row);
      group.passages.push(passage);
    }
    return [...groups.values()]
      .map(({ rows: own, passages }): RecordEntry => {
        const documents = passages.flatMap((passage) => changeOf(passage) ?? []);
        return { kind: 'record', ...this.actOf(own), project: this.projectOf(passages), documents };
      })
      .filter(({ documents }) => documents.length > 0)
      .sort((a, b) => b.seq - a.seq);
  }

  private actOf(rows: readonly LogRow[]): Omit<BulkEntry, 'kind' | 'counts'> {
    const [row] = rows;
    if (!row) throw new RangeError('an act without rows');
    const { act, at, author, context } = row;
    const seq = Math.max(...rows.map((one) => one.seq));
    return { act, seq, at, author, mine: author === this.options.profile, context };
  }

  private projectOf(passages: readonly Passage[]): NamedProject | null {
    const subject = passages[0]?.subject ?? '';
    const present = this.options.portfolio.get(subject)?.facts.project;
    return present ? namedBy(present) : this.named(subject, passages);
  }

  /** A project that is not there any more, as it was called last; null where it never was one. */
  named(subject: string, passages: readonly Passage[]): NamedProject | null {
    const own = passages.find(({ document }) => document === subject);
    return namedBy(own?.after ?? own?.before ?? this.options.database.past.lastBefore(subject));
  }
}

function namedBy(stored: Stored | null): NamedProject | null {
  if (stored?.kind !== 'project') return null;
  const { id, reference, title } = stored;
  return typeof id === 'string' && typeof reference === 'string' && isBilingual(title)
    ? { id, reference, title }
    : null;
}

function changeOf({ document, before, after }: Passage): DocumentChange | null {
  const shown = after ?? before;
  if (!shown) return null;
  const verb: Verb = before === null ? 'created' : after === null ? 'removed' : 'changed';
  const changes = fieldChanges(before, after);
  const telling = verb === 'changed' ? changes : changes.filter((one) => saysSomething(one.after ?? one.before));
  if (verb === 'changed' && changes.length === 0) return null;
  return { document, kind: String(shown.kind), verb, title: titleOf(shown), changes: telling };
}

/** Acts whose records nobody follows: places of the census at the first run. */
const isHidden = (act: readonly LogRow[]): boolean => act.every(({ collection }) => collection === 'organizations');

const removes = (act: readonly LogRow[]): boolean =>
  act.some(({ summary }) => Object.values(summary).some(([, , removed]) => removed > 0));

/** Rows of the same act, together, in the order given. */
function actsOf(rows: readonly LogRow[]): (readonly LogRow[])[] {
  const acts = new Map<string, LogRow[]>();
  for (const row of rows) {
    const act = acts.get(row.act);
    if (act) act.push(row);
    else acts.set(row.act, [row]);
  }
  return [...acts.values()];
}

const sizeOf = (act: readonly LogRow[]): number =>
  act.flatMap(({ summary }) => Object.values(summary).flat()).reduce((sum, count) => sum + count, 0);

const lowest = (rows: readonly LogRow[]): number => Math.min(...rows.map(({ seq }) => seq));
