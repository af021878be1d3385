import type { CollectionWrite, Transaction } from '../storage/index.ts';

/** How long the local time machine reaches back, in milliseconds. */
const RETENTION = 400 * 86_400_000;

export function prepareChangeLog(sql: Transaction): void {
  sql.run(`CREATE TABLE IF NOT EXISTS change_log (seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, author TEXT NOT NULL,
    context TEXT NOT NULL, collection TEXT NOT NULL, changes TEXT NOT NULL)`);
  sql.run('CREATE INDEX IF NOT EXISTS change_log_at ON change_log (at)');
  sql.run('DELETE FROM change_log WHERE at < ?', [Date.now() - RETENTION]);
}

/**
 * The change log, written in the same transaction as the change itself: who, when, by which act, and each document as it
 * was before. What it became is the next entry's "before", or the document as it stands.
 */
export function logChanges(sql: Transaction, write: CollectionWrite, author: string): void {
  const changes = write.changes.map(({ id, beforeJson }) => `${JSON.stringify(id)}:${beforeJson ?? 'null'}`);
  sql.run('INSERT INTO change_log (at, author, context, collection, changes) VALUES (?,?,?,?,?)', [
    Date.now(),
    author,
    write.context,
    write.collection,
    `{${changes.join(',')}}`,
  ]);
}
