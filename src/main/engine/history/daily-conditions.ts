import { gunzipSync, gzipSync } from 'node:zlib';
import { CONDITIONS, type Condition } from '../../../shared/projects/index.ts';
import type { Day } from '../../../shared/time/index.ts';
import { type PlainConnection, StorageError } from '../database/index.ts';

/** Days whose conditions are kept. */
const KEPT = 15;
const SPEED = { level: 1 } as const;

/** The condition of every project as it was last seen on each day: rules that only count days leave no trace in the log. */
export class DailyConditions {
  private readonly device: PlainConnection;

  constructor(device: PlainConnection) {
    this.device = device;
    device.run('CREATE TABLE IF NOT EXISTS daily_conditions (day TEXT PRIMARY KEY, conditions BLOB NOT NULL)');
  }

  /** On a full disk the day is left out: that is no reason to stop working. */
  keep(day: Day, conditions: ReadonlyMap<string, Condition>): void {
    const coded = [...conditions].map(([id, condition]) => `${id}${CONDITIONS.indexOf(condition)}`).join('\n');
    try {
      this.device.run(
        'INSERT INTO daily_conditions (day, conditions) VALUES (?,?) ON CONFLICT (day) DO UPDATE SET conditions=excluded.conditions',
        [day, gzipSync(coded, SPEED)],
      );
      this.device.run(
        'DELETE FROM daily_conditions WHERE day NOT IN (SELECT day FROM daily_conditions ORDER BY day DESC LIMIT ?)',
        [KEPT],
      );
    } catch (thrown) {
      if (!(thrown instanceof StorageError)) throw thrown;
    }
  }

  /** The conditions of the latest day before this one; null where none were kept. */
  before(day: Day): ReadonlyMap<string, Condition> | null {
    const sql = 'SELECT conditions FROM daily_conditions WHERE day < ? ORDER BY day DESC LIMIT 1';
    const stored = this.device.get(sql, [day])?.conditions;
    return stored instanceof Uint8Array ? decoded(gunzipSync(stored).toString('utf8')) : null;
  }
}

function decoded(text: string): ReadonlyMap<string, Condition> {
  const conditions = new Map<string, Condition>();
  for (const line of text.split('\n')) {
    const condition = CONDITIONS[Number(line.slice(ID_LENGTH))];
    if (condition !== undefined && line !== '') conditions.set(line.slice(0, ID_LENGTH), condition);
  }
  return conditions;
}

const ID_LENGTH = 36;
