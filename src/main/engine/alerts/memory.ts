import type { Day } from '../../../shared/time/index.ts';
import { asBytes, type PlainConnection } from '../database/index.ts';
import { Pace } from '../portfolio/index.ts';

/** What this device knows about an alert: nothing of it is synchronised. */
export interface Remembered {
  readonly id: string;
  /** Day on which it was first observed here. */
  readonly since: Day;
  /** Highest threshold, in days, that needs no further notice. */
  readonly told: number;
  readonly seen: boolean;
}

/** Rows read in one go. */
const PAGE = 500;

/** Which alerts this device has observed, told and shown. Kept on disk, read once by `load`. */
export class AlertMemory {
  private readonly connection: PlainConnection;
  private readonly known = new Map<string, Remembered>();
  private loading: Promise<void> | null = null;
  /** The same, as the rule of "nothing twice" wants it. */
  readonly told = new Map<string, number>();

  constructor(connection: PlainConnection) {
    this.connection = connection;
    connection.run(
      'CREATE TABLE IF NOT EXISTS alert_memory (id TEXT PRIMARY KEY, since TEXT NOT NULL, told REAL NOT NULL, seen INTEGER NOT NULL)',
    );
  }

  /** Reads everything, once however often it is asked for. Whoever asks or saves waits for it. */
  load(): Promise<void> {
    this.loading ??= this.read();
    return this.loading;
  }

  get(id: string): Remembered | undefined {
    return this.known.get(id);
  }

  ids(): IterableIterator<string> {
    return this.known.keys();
  }

  save(entries: readonly Remembered[]): void {
    if (entries.length === 0) return;
    this.connection.transaction((sql) => {
      for (const { id, since, told, seen } of entries) {
        sql.run(
          `INSERT INTO alert_memory (id, since, told, seen) VALUES (?,?,?,?)
           ON CONFLICT (id) DO UPDATE SET told=excluded.told, seen=excluded.seen`,
          [id, since, told, seen ? 1 : 0],
        );
      }
    });
    for (const entry of entries) this.keep(entry);
  }

  /** Forgets alerts that closed: if the same cause opens again it is new. */
  forget(ids: readonly string[]): void {
    if (ids.length === 0) return;
    this.connection.transaction((sql) => {
      for (const id of ids) sql.run('DELETE FROM alert_memory WHERE id=?', [id]);
    });
    for (const id of ids) {
      this.known.delete(id);
      this.told.delete(id);
    }
  }

  private async read(): Promise<void> {
    const pace = new Pace();
    const sql = `SELECT ${asBytes('id', 'since')}, told, seen FROM alert_memory AS m WHERE m.id>? ORDER BY m.id LIMIT ?`;
    for (let last = ''; ; ) {
      const rows = this.connection.all(sql, [last, PAGE]);
      for (const { id, since, told, seen } of rows) {
        last = this.connection.text(id);
        this.keep({ id: last, since: this.connection.text(since), told: Number(told), seen: seen === 1 });
      }
      if (rows.length < PAGE) return;
      await pace.next();
    }
  }

  private keep(entry: Remembered): void {
    this.known.set(entry.id, entry);
    this.told.set(entry.id, entry.told);
  }
}
