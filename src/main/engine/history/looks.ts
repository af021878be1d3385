import { asBytes, type PlainConnection } from '../database/index.ts';

/** A look at a record: what the log held then, and when it was. */
export interface Look {
  readonly seq: number;
  /** ISO instant. */
  readonly at: string;
  /** Its condition then. */
  readonly condition: string;
}

/** Records of which the last look is kept. */
const KEPT = 5000;

/** When this device last showed which record. */
export class Looks {
  private readonly device: PlainConnection;

  constructor(device: PlainConnection) {
    this.device = device;
    device.run(
      'CREATE TABLE IF NOT EXISTS looks (record TEXT PRIMARY KEY, seq INTEGER NOT NULL, at TEXT NOT NULL, condition TEXT NOT NULL)',
    );
    device.run('CREATE INDEX IF NOT EXISTS looks_at ON looks (at)');
  }

  get(record: string): Look | null {
    const row = this.device.get(`SELECT seq, ${asBytes('at', 'condition')} FROM looks WHERE record = ? LIMIT 1`, [
      record,
    ]);
    return row
      ? { seq: Number(row.seq), at: this.device.text(row.at), condition: this.device.text(row.condition) }
      : null;
  }

  keep(record: string, { seq, at, condition }: Look): void {
    this.device.run(
      `INSERT INTO looks (record, seq, at, condition) VALUES (?,?,?,?)
       ON CONFLICT (record) DO UPDATE SET seq=excluded.seq, at=excluded.at, condition=excluded.condition`,
      [record, seq, at, condition],
    );
    this.device.run('DELETE FROM looks WHERE record IN (SELECT record FROM looks ORDER BY at DESC LIMIT -1 OFFSET ?)', [
      KEPT,
    ]);
  }

  /** The records shown last, newest first. */
  latest(limit: number): readonly string[] {
    return this.device
      .all(`SELECT ${asBytes('record')} FROM looks ORDER BY at DESC LIMIT ?`, [limit])
      .map(({ record }) => this.device.text(record));
  }
}
