import { newId } from '../../../shared/ids/index.ts';
import type { CollectionWrite, DocumentChange, Transaction } from '../storage/index.ts';

/** How long the local time machine reaches back, in milliseconds. */
const RETENTION = 400 * 86_400_000;

/** Documents in one row of the log: an import spans many rows, so that reading one document's past reads little. */
const ROW = 200;

/** Stands between the name of an act and its identifier in the context of a write. */
const SEPARATOR = '#';

/** Added after the first version of the table. */
const LATER_COLUMNS = { act: "TEXT NOT NULL DEFAULT ''", summary: "TEXT NOT NULL DEFAULT '{}'" } as const;

export function prepareChangeLog(sql: Transaction): void {
  sql.run(`CREATE TABLE IF NOT EXISTS change_log (seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, author TEXT NOT NULL,
    context TEXT NOT NULL, collection TEXT NOT NULL, changes TEXT NOT NULL)`);
  const columns = new Set(sql.all("SELECT name FROM pragma_table_info('change_log')").map(({ name }) => name));
  for (const [name, type] of Object.entries(LATER_COLUMNS)) {
    if (!columns.has(name)) sql.run(`ALTER TABLE change_log ADD COLUMN ${name} ${type}`);
  }
  sql.run('CREATE INDEX IF NOT EXISTS change_log_at ON change_log (at)');
  sql.run('CREATE INDEX IF NOT EXISTS change_log_act ON change_log (act)');
  sql.run('DROP TABLE IF EXISTS change_subjects');
  sql.run(`CREATE TABLE IF NOT EXISTS subject_rows (subject INTEGER NOT NULL, seq INTEGER NOT NULL,
    PRIMARY KEY (subject, seq)) WITHOUT ROWID`);
  if (sql.run('DELETE FROM change_log WHERE at < ?', [Date.now() - RETENTION]) > 0) {
    sql.run('DELETE FROM subject_rows WHERE seq < (SELECT coalesce(min(seq), 0) FROM change_log)');
  }
}

/** The context of one grouped write: rows that carry the same identifier are one act, whichever collections they touch. */
export const contextOfAct = (name: string): string => `${name}${SEPARATOR}${newId()}`;

/**
 * The change log, written in the same transaction as the change itself: who, when, by which act, and each document as it
 * was before; of a new document only the subject it belongs to. What it became is the next entry's "before", or the
 * document as it stands. `subject_rows` leads from a project to the rows that speak of it or of what belongs to it.
 */
export function logChanges(sql: Transaction, write: CollectionWrite, author: string): void {
  const [context = '', act = newId()] = write.context.split(SEPARATOR);
  const at = Date.now();
  for (let from = 0; from < write.changes.length; from += ROW) {
    const changes = write.changes.slice(from, from + ROW);
    const texts = changes.map(
      ({ id, beforeJson, after }) => `${JSON.stringify(id)}:${beforeJson ?? JSON.stringify(subjectOf(after, id))}`,
    );
    sql.run('INSERT INTO change_log (at, author, context, collection, changes, act, summary) VALUES (?,?,?,?,?,?,?)', [
      at,
      author,
      context,
      write.collection,
      `{${texts.join(',')}}`,
      act,
      JSON.stringify(summaryOf(changes)),
    ]);
    sql.run(
      `INSERT OR IGNORE INTO subject_rows (subject, seq)
       SELECT value, (SELECT max(seq) FROM change_log) FROM json_each(?)`,
      [JSON.stringify([...new Set(changes.flatMap(subjectsOf))].map(subjectNumber).sort((a, b) => a - b))],
    );
  }
}

/** How many documents of each kind were created, changed and removed. */
export type Summary = Readonly<Record<string, readonly [created: number, changed: number, removed: number]>>;

function summaryOf(changes: readonly DocumentChange[]): Summary {
  const counts: Record<string, [number, number, number]> = {};
  for (const { before, after } of changes) {
    const kind = String(after.kind ?? '');
    counts[kind] ??= [0, 0, 0];
    const verb = after._deleted ? 2 : before && !before._deleted ? 1 : 0;
    counts[kind][verb]++;
  }
  return counts;
}

/** The project that a document belongs to; itself where it belongs to none. */
const subjectOf = (document: DocumentChange['after'], id: string): string =>
  typeof document.project === 'string' ? document.project : id;

function subjectsOf({ id, before, after }: DocumentChange): readonly string[] {
  const now = subjectOf(after, id);
  const then = before ? subjectOf(before, id) : now;
  return then === now ? [now] : [now, then];
}

/**
 * A subject in the index: 53 bits instead of 36 letters, which an import of thousands would feel. That two share a number
 * does no harm: whoever follows the index looks at the subject itself.
 */
export function subjectNumber(subject: string): number {
  let high = FNV_BASIS;
  let low = FNV_BASIS + subject.length;
  for (let index = 0; index < subject.length; index++) {
    const code = subject.charCodeAt(index);
    high = Math.imul(high ^ code, FNV_PRIME);
    low = Math.imul(low ^ (code + index), FNV_PRIME);
  }
  return (high >>> 0) * 2 ** 21 + (low >>> 11);
}

/** Fowler, Noll and Vo's hash of 32 bits, taken twice. */
const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
