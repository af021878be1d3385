import { latestProgress } from '../../../shared/alerts/index.ts';
import {
  type NamedProject,
  type News,
  type NewsSince,
  newsOf,
  type ProjectNews,
  weightOf,
} from '../../../shared/history/index.ts';
import type { Condition } from '../../../shared/projects/index.ts';
import type { Day } from '../../../shared/time/index.ts';
import type { Database, LogRow, Passage } from '../database/index.ts';
import type { Portfolio } from '../portfolio/index.ts';
import type { Chronicle } from './chronicle.ts';
import type { DailyConditions } from './daily-conditions.ts';
import type { Visits } from './visits.ts';

export interface SinceYesterdayOptions {
  readonly database: Database;
  readonly portfolio: Portfolio;
  readonly chronicle: Chronicle;
  readonly visits: Visits;
  readonly conditions: DailyConditions;
}

/** Rows of the log that are looked into: more than an office writes in a day. */
const ROWS = 2000;

/** What is new since this device was last used on an earlier day. */
export class SinceYesterday {
  private readonly options: SinceYesterdayOptions;
  /** What the log told so far today, so that a change reads only what it added. */
  private read: {
    readonly since: string;
    seq: number;
    readonly passages: Passage[];
    readonly at: Map<string, string>;
  } | null = null;
  private base: { readonly day: Day; readonly conditions: ReadonlyMap<string, Condition> | null } | null = null;

  constructor(options: SinceYesterdayOptions) {
    this.options = options;
  }

  async tell(today: Day, limit: number): Promise<NewsSince> {
    const { portfolio, visits } = this.options;
    const visit = visits.before(today);
    const { evaluated } = portfolio;
    if (!visit || !evaluated) {
      return { since: visit?.at ?? null, day: visit?.day ?? null, projects: [], total: 0, counts: {}, evaluated };
    }
    const told = await this.told(visit.at);
    const bySubject = new Map<string, Passage[]>();
    for (const passage of told.passages) {
      bySubject.set(passage.subject, [...(bySubject.get(passage.subject) ?? []), passage]);
    }
    const conditions = this.changedConditions(today);
    const projects: ProjectNews[] = [];
    for (const id of new Set([...bySubject.keys(), ...conditions.keys()])) {
      const passages = bySubject.get(id) ?? [];
      const named = this.named(id, passages);
      if (!named) continue;
      const condition = conditions.get(id);
      const news = [...(condition ? [condition] : []), ...this.withPrevious(id, newsOf(passages))];
      news.sort((a, b) => weightOf(b) - weightOf(a));
      const [first] = news;
      if (first) projects.push({ project: named, weight: weightOf(first), at: told.at.get(id) ?? null, news });
    }
    projects.sort((a, b) => b.weight - a.weight || (b.at ?? '').localeCompare(a.at ?? '') || order(a, b));
    const counts: Partial<Record<News['kind'], number>> = {};
    for (const { news } of projects) {
      for (const kind of new Set(news.map((one) => one.kind))) counts[kind] = (counts[kind] ?? 0) + 1;
    }
    return {
      since: visit.at,
      day: visit.day,
      projects: projects.slice(0, limit),
      total: projects.length,
      counts,
      evaluated,
    };
  }

  private async told(since: string): Promise<NonNullable<SinceYesterday['read']>> {
    const { database, chronicle } = this.options;
    if (this.read?.since !== since) {
      const rows = database.past.rows(Number.MAX_SAFE_INTEGER, Date.parse(since) + 1, ROWS);
      this.read = { since, seq: (rows.at(-1)?.seq ?? database.past.latest() + 1) - 1, passages: [], at: new Map() };
    }
    const { read } = this;
    const rows = database.past.rowsAfter(read.seq, ROWS);
    const at = new Map(rows.map((row: LogRow) => [row.seq, row.at]));
    for (const passage of await chronicle.passagesAfter(rows)) {
      read.passages.push(passage);
      read.at.set(passage.subject, at.get(passage.seq) ?? since);
    }
    read.seq = Math.max(read.seq, rows.at(-1)?.seq ?? 0);
    return read;
  }

  private changedConditions(today: Day): ReadonlyMap<string, News> {
    if (this.base?.day !== today) this.base = { day: today, conditions: this.options.conditions.before(today) };
    const changed = new Map<string, News>();
    const { conditions } = this.base;
    if (!conditions) return changed;
    for (const [id, { row }] of this.options.portfolio.all()) {
      const before = conditions.get(id);
      if (before !== undefined && before !== row.condition) {
        changed.set(id, { kind: 'condition', before, after: row.condition });
      }
    }
    return changed;
  }

  /** The measure before the first new one. */
  private withPrevious(id: string, news: readonly News[]): readonly News[] {
    const visit = this.read?.since ?? '';
    return news.map((one) => {
      if (one.kind !== 'progress') return one;
      const known = this.options.portfolio.get(id)?.facts.progress.filter(({ createdAt }) => createdAt <= visit) ?? [];
      return { ...one, before: latestProgress(known)?.percent ?? null };
    });
  }

  private named(id: string, passages: readonly Passage[]): NamedProject | null {
    const present = this.options.portfolio.get(id)?.facts.project;
    if (present) return { id, reference: present.reference, title: present.title };
    return this.options.chronicle.named(id, passages);
  }
}

const order = (a: ProjectNews, b: ProjectNews): number => (a.project.id < b.project.id ? -1 : 1);
