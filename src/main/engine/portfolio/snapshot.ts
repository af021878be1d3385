import { gunzipSync, gzipSync } from 'node:zlib';
import type { ProjectRow } from '../../../shared/contract/index.ts';
import { type PlainConnection, StorageError } from '../database/index.ts';

/** What the list needs of a project before it is evaluated again. */
export interface SnapshotEntry {
  readonly row: ProjectRow;
  readonly searchable: string;
}

/** Changes whenever the shape of a row does; an older snapshot is then ignored. */
const SHAPE = 1;
const SPEED = { level: 1 } as const;

export function prepareSnapshot(device: PlainConnection): void {
  device.run('CREATE TABLE IF NOT EXISTS portfolio_snapshot (shape INTEGER PRIMARY KEY, entries BLOB NOT NULL)');
}

/**
 * The list as it was when the application was last used, shown while the projects are evaluated anew. It is a cache: when
 * it is missing or unreadable the list simply appears a moment later.
 */
export function readSnapshot(device: PlainConnection): ReadonlyMap<string, SnapshotEntry> | null {
  const stored = device.get('SELECT entries FROM portfolio_snapshot WHERE shape=? LIMIT 1', [SHAPE]);
  if (!stored || !(stored.entries instanceof Uint8Array)) return null;
  try {
    const entries: readonly SnapshotEntry[] = JSON.parse(gunzipSync(stored.entries).toString('utf8'));
    return new Map(entries.map((entry) => [entry.row.id, entry]));
  } catch {
    return null;
  }
}

/** Keeps the list for the next start. On a full or failing disk it is left out: that is no reason to stop working. */
export function writeSnapshot(device: PlainConnection, evaluations: ReadonlyMap<string, SnapshotEntry>): void {
  const entries = [...evaluations.values()].map(({ row, searchable }) => ({ row, searchable }));
  const packed = gzipSync(JSON.stringify(entries), SPEED);
  try {
    device.transaction((sql) => {
      sql.run('DELETE FROM portfolio_snapshot');
      sql.run('INSERT INTO portfolio_snapshot (shape, entries) VALUES (?,?)', [SHAPE, packed]);
    });
  } catch (thrown) {
    if (!(thrown instanceof StorageError)) throw thrown;
  }
}
