import { asBytes, type Changes, type PlainConnection } from '../database/index.ts';

const RETENTION_MILLISECONDS = 30 * 86_400_000;
const KEPT = `SELECT ${asBytes('changes')} FROM trash`;

/** What was removed on this device, kept for a month so that a removal can be taken back whole. */
export class Trash {
  private readonly connection: PlainConnection;

  constructor(connection: PlainConnection) {
    this.connection = connection;
    connection.run(
      'CREATE TABLE IF NOT EXISTS trash (id TEXT PRIMARY KEY, at INTEGER NOT NULL, changes TEXT NOT NULL)',
    );
    connection.run('DELETE FROM trash WHERE at < ?', [Date.now() - RETENTION_MILLISECONDS]);
  }

  /** `changes` are the writes that bring the thing back. */
  keep(id: string, changes: Changes): void {
    this.connection.run(
      'INSERT INTO trash (id, at, changes) VALUES (?,?,?) ON CONFLICT (id) DO UPDATE SET at=excluded.at, changes=excluded.changes',
      [id, Date.now(), JSON.stringify(changes)],
    );
  }

  get(id: string): Changes | null {
    const stored = this.connection.get(`${KEPT} WHERE id=? LIMIT 1`, [id]);
    return stored ? JSON.parse(this.connection.text(stored.changes)) : null;
  }

  /** References of the projects in it, which a new project must not take: whoever brings one back finds it free. */
  *references(): Iterable<string> {
    for (const { changes } of this.connection.all(KEPT)) {
      const kept: Changes = JSON.parse(this.connection.text(changes));
      for (const document of kept.projects?.upserts ?? []) if (document.kind === 'project') yield document.reference;
    }
  }

  forget(id: string): void {
    this.connection.run('DELETE FROM trash WHERE id=?', [id]);
  }
}
