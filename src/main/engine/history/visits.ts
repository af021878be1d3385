import type { Day } from '../../../shared/time/index.ts';
import { asBytes, type PlainConnection } from '../database/index.ts';

/** Days of use and of conditions that are kept. */
const KEPT = 40;

/** On which days this device was used, and when it was last used on each. */
export class Visits {
  private readonly device: PlainConnection;

  constructor(device: PlainConnection) {
    this.device = device;
    device.run('CREATE TABLE IF NOT EXISTS visits (day TEXT PRIMARY KEY, at TEXT NOT NULL)');
  }

  /** @param at ISO instant */
  note(day: Day, at: string): void {
    this.device.run('INSERT INTO visits (day, at) VALUES (?,?) ON CONFLICT (day) DO UPDATE SET at=excluded.at', [
      day,
      at,
    ]);
    this.device.run('DELETE FROM visits WHERE day NOT IN (SELECT day FROM visits ORDER BY day DESC LIMIT ?)', [KEPT]);
  }

  /** The last visit on an earlier day. */
  before(day: Day): { readonly day: Day; readonly at: string } | null {
    const row = this.device.get(
      `SELECT ${asBytes('day', 'at')} FROM visits WHERE visits.day < ? ORDER BY visits.day DESC LIMIT 1`,
      [day],
    );
    return row ? { day: this.device.text(row.day), at: this.device.text(row.at) } : null;
  }
}
