import { asBytes, type PlainConnection, type SqlRow } from '../storage/index.ts';
import { type Summary, subjectNumber } from './change-log.ts';
import { COLLECTION_NAMES, type CollectionName } from './collections.ts';
import { bare } from './scan.ts';

/** One row of the change log without its documents. Rows of one `act` were written together. */
export interface LogRow {
  readonly seq: number;
  /** ISO instant. */
  readonly at: string;
  readonly author: string;
  /** Which act it was, as `Database.write` was told. */
  readonly context: string;
  readonly act: string;
  readonly collection: CollectionName;
  readonly summary: Summary;
}

/** A document in one row of the log. */
export interface LoggedDocument {
  readonly seq: number;
  readonly document: string;
  /** The project it belongs to, or itself. */
  readonly subject: string;
}

/** What a document was and became; null where it was not there. */
export interface Passage extends LoggedDocument {
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
}

/** Documents as they stand, by identifier; missing where they are not there. */
export type FindPresent = (
  collection: CollectionName,
  ids: readonly string[],
) => Promise<ReadonlyMap<string, Record<string, unknown>>>;

const ROW = `seq, at, ${asBytes('author', 'context', 'act', 'collection', 'summary')}`;

/** Reads what the change log holds. */
export class Past {
  private readonly sql: PlainConnection;
  private readonly findPresent: FindPresent;

  constructor(sql: PlainConnection, findPresent: FindPresent) {
    this.sql = sql;
    this.findPresent = findPresent;
  }

  /** Number of the newest row; 0 before anything was written. */
  latest(): number {
    return Number(this.sql.get('SELECT max(seq) AS seq FROM change_log')?.seq ?? 0);
  }

  /** Rows below `before`, newest first, that were written at or after `since` (milliseconds). */
  rows(before: number, since: number, limit: number): readonly LogRow[] {
    const sql = `SELECT ${ROW} FROM change_log WHERE seq < ? AND at >= ? ORDER BY seq DESC LIMIT ?`;
    return this.sql.all(sql, [before, since, limit]).map((row) => this.logRow(row));
  }

  /** Rows above `seq`, oldest first. */
  rowsAfter(seq: number, limit: number): readonly LogRow[] {
    return this.sql
      .all(`SELECT ${ROW} FROM change_log WHERE seq > ? ORDER BY seq LIMIT ?`, [seq, limit])
      .map((row) => this.logRow(row));
  }

  rowsOfAct(act: string): readonly LogRow[] {
    return this.sql
      .all(`SELECT ${ROW} FROM change_log WHERE act = ? ORDER BY seq`, [act])
      .map((row) => this.logRow(row));
  }

  row(seq: number): LogRow | undefined {
    return this.sql.all(`SELECT ${ROW} FROM change_log WHERE seq = ?`, [seq]).map((row) => this.logRow(row))[0];
  }

  /** The documents of a row, in the order of writing; of one subject where it is named. */
  documentsOf(seq: number, wanted: string | null = null): readonly LoggedDocument[] {
    const sql = `SELECT CAST(j.key AS BLOB) AS document, CAST(CASE j.type
      WHEN 'object' THEN coalesce(j.value ->> 'project', j.key) WHEN 'text' THEN j.value ELSE j.key END AS BLOB) AS subject
      FROM change_log, json_each(changes) AS j WHERE seq = ?`;
    return this.sql
      .all(sql, [seq])
      .map(({ document, subject }) => ({ seq, document: this.sql.text(document), subject: this.sql.text(subject) }))
      .filter(({ subject }) => wanted === null || subject === wanted);
  }

  /** Every row that speaks of a project or of what belongs to it, newest first. */
  rowsOfSubject(subject: string): readonly number[] {
    const sql = 'SELECT seq FROM subject_rows WHERE subject = ? ORDER BY seq DESC';
    return this.sql.all(sql, [subjectNumber(subject)]).map(({ seq }) => Number(seq));
  }

  /** The next row that speaks of the same document, or undefined when it stands as this row left it. */
  next({ subject, document, seq }: LoggedDocument): number | undefined {
    const sql = `SELECT s.seq FROM subject_rows AS s JOIN change_log AS l USING (seq)
      WHERE s.subject = ? AND s.seq > ? AND json_type(l.changes, ?) IS NOT NULL ORDER BY s.seq LIMIT 1`;
    const next = this.sql.get(sql, [subjectNumber(subject), seq, pathTo(document)])?.seq;
    return typeof next === 'number' ? next : undefined;
  }

  /** A document of which nothing is left, as it was last. */
  lastBefore(document: string): Record<string, unknown> | null {
    for (const seq of this.rowsOfSubject(document)) {
      const before = this.before(seq, document);
      if (before) return before;
    }
    return null;
  }

  /** What documents of the log were and became. */
  async passages(logged: readonly LoggedDocument[]): Promise<readonly Passage[]> {
    const nexts = logged.map((entry) => this.next(entry));
    const present = await this.standing(logged.filter((_, index) => nexts[index] === undefined));
    return logged.map((entry, index) => {
      const next = nexts[index];
      const after = next === undefined ? present.get(entry.document) : this.before(next, entry.document);
      return { ...entry, before: this.before(entry.seq, entry.document), after: after ?? null };
    });
  }

  /** The documents of the log as they stand, by identifier; missing where they are gone. */
  async standing(logged: readonly LoggedDocument[]): Promise<ReadonlyMap<string, Record<string, unknown>>> {
    const wanted = new Map<CollectionName, string[]>();
    for (const { seq, document } of logged) {
      const collection = this.row(seq)?.collection;
      if (collection !== undefined) wanted.set(collection, [...(wanted.get(collection) ?? []), document]);
    }
    const present = new Map<string, Record<string, unknown>>();
    for (const [collection, ids] of wanted) {
      for (const [id, document] of await this.findPresent(collection, ids)) present.set(id, document);
    }
    return present;
  }

  private before(seq: number, document: string): Record<string, unknown> | null {
    const path = pathTo(document);
    const sql = `SELECT CAST(changes -> ? AS BLOB) AS json FROM change_log
      WHERE seq = ? AND json_type(changes, ?) = 'object'`;
    const row = this.sql.get(sql, [path, seq, path]);
    if (!row) return null;
    const parsed: Record<string, unknown> = JSON.parse(this.sql.text(row.json));
    return parsed._deleted === true ? null : bare(parsed);
  }

  private logRow(row: SqlRow): LogRow {
    const name = this.sql.text(row.collection);
    const collection = COLLECTION_NAMES.find((known) => known === name);
    if (collection === undefined) throw new Error(`a collection of the log is unknown: ${name}`);
    return {
      seq: Number(row.seq),
      at: new Date(Number(row.at)).toISOString(),
      author: this.sql.text(row.author),
      context: this.sql.text(row.context),
      act: this.sql.text(row.act) || `${row.seq}`,
      collection,
      summary: JSON.parse(this.sql.text(row.summary)),
    };
  }
}

/** Path in the JSON of a row. Identifiers are letters, digits and hyphens. */
const pathTo = (document: string): string => `$."${document}"`;
