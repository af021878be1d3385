import { gunzipSync, gzipSync } from 'node:zlib';
import type { PortfolioPage, ProjectRow } from '../../../shared/contract/index.ts';
import type { Day } from '../../../shared/time/index.ts';
import { asBytes, type PlainConnection, StorageError, storedText } from '../database/index.ts';
import { type ListQuery, pageOf } from './listing.ts';
import { Pace } from './pace.ts';

/** What the list needs of a project before it is evaluated again. */
interface Entry {
  readonly row: ProjectRow;
  readonly searchable: string;
}

/** What is read at the start. The entries are read when a question is asked. */
interface Head {
  /** Names the entries that belong to it. */
  readonly generation: number;
  readonly size: number;
}

/** Changes whenever the shape of a row does; an older snapshot is then ignored. */
const SHAPE = 4;
/** Entries packed in one go: a few milliseconds, so that calls are answered in between. */
const PIECE = 200;
const SPEED = { level: 1 } as const;

/**
 * The list as it was when the application was last used, shown while the projects are evaluated anew. It is a cache: when
 * it is missing or unreadable the list simply appears a moment later.
 */
export class Snapshot {
  private readonly device: PlainConnection;
  private readonly head: Head | null;
  private entries: readonly Entry[] | null = null;

  constructor(device: PlainConnection) {
    this.device = device;
    device.run('DROP TABLE IF EXISTS portfolio_snapshot');
    device.run('CREATE TABLE IF NOT EXISTS portfolio_head (shape INTEGER PRIMARY KEY, head TEXT NOT NULL)');
    device.run('CREATE TABLE IF NOT EXISTS portfolio_entries (generation INTEGER NOT NULL, entries BLOB NOT NULL)');
    this.head = this.readHead();
  }

  /** Projects in it, or null where there is none. */
  get size(): number | null {
    return this.head?.size ?? null;
  }

  page(query: ListQuery, today: Day): PortfolioPage {
    this.entries ??= this.readEntries();
    return pageOf(this.entries, query, today, false);
  }

  /** From now on the list itself answers. */
  forgetEntries(): void {
    this.entries = [];
  }

  /** Keeps the list for the next start. On a full or failing disk it is left out: that is no reason to stop working. */
  async keep(evaluations: Iterable<Entry>): Promise<void> {
    const entries = [...evaluations].map(({ row, searchable }): Entry => ({ row, searchable }));
    try {
      await this.write(entries);
    } catch (thrown) {
      if (!(thrown instanceof StorageError)) throw thrown;
    }
  }

  private async write(entries: readonly Entry[]): Promise<void> {
    const pace = new Pace();
    const generation = Date.now();
    for (let from = 0; from < entries.length; from += PIECE) {
      const packed = gzipSync(JSON.stringify(entries.slice(from, from + PIECE)), SPEED);
      this.device.run('INSERT INTO portfolio_entries (generation, entries) VALUES (?,?)', [generation, packed]);
      await pace.next();
    }
    const head: Head = { generation, size: entries.length };
    this.device.transaction((sql) => {
      sql.run('DELETE FROM portfolio_head');
      sql.run('DELETE FROM portfolio_entries WHERE generation<>?', [generation]);
      sql.run('INSERT INTO portfolio_head (shape, head) VALUES (?,?)', [SHAPE, JSON.stringify(head)]);
    });
  }

  private readHead(): Head | null {
    const stored = this.device.get(`SELECT ${asBytes('head')} FROM portfolio_head WHERE shape=? LIMIT 1`, [SHAPE]);
    try {
      return stored ? JSON.parse(storedText(stored.head)) : null;
    } catch {
      return null;
    }
  }

  private readEntries(): readonly Entry[] {
    if (!this.head) return [];
    const sql = 'SELECT entries FROM portfolio_entries WHERE generation=? ORDER BY rowid';
    try {
      return this.device
        .all(sql, [this.head.generation])
        .flatMap(({ entries }) => (entries instanceof Uint8Array ? unpack(entries) : []));
    } catch {
      return [];
    }
  }
}

const unpack = (packed: Uint8Array): readonly Entry[] => JSON.parse(gunzipSync(packed).toString('utf8'));
