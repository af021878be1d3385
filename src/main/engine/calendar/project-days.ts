import { type DatedEntry, datedEntriesOf } from '../../../shared/calendar/index.ts';
import type { Day } from '../../../shared/time/index.ts';
import { Pace, type Portfolio } from '../portfolio/index.ts';

/** An entry and the project it belongs to. */
export interface ProjectEntry {
  readonly project: string;
  readonly entry: DatedEntry;
}

/** The days of all projects, found by day: a month of thousands of projects is looked up, not searched. */
export class ProjectDays {
  private readonly portfolio: Portfolio;
  private readonly today: () => Day;
  private readonly byDay = new Map<Day, Set<ProjectEntry>>();
  private readonly byProject = new Map<string, readonly ProjectEntry[]>();
  private building: Promise<void> | null = null;

  constructor(portfolio: Portfolio, today: () => Day) {
    this.portfolio = portfolio;
    this.today = today;
    portfolio.changed.subscribe((touched) => {
      if (this.building === null) return;
      if (touched === 'all') this.building = this.build();
      else for (const project of touched) this.renew(project);
    });
  }

  /** Reads every project, once when it is first asked for and again on a new day. */
  async ready(): Promise<void> {
    await this.portfolio.settled();
    this.building ??= this.build();
    await this.building;
  }

  on(day: Day): Iterable<ProjectEntry> {
    return this.byDay.get(day) ?? [];
  }

  private async build(): Promise<void> {
    await this.portfolio.load();
    const pace = new Pace();
    const gone = new Set(this.byProject.keys());
    for (const [project] of [...this.portfolio.all()]) {
      this.renew(project);
      gone.delete(project);
      await pace.next();
    }
    for (const project of gone) this.renew(project);
  }

  private renew(project: string): void {
    for (const held of this.byProject.get(project) ?? []) this.byDay.get(held.entry.day)?.delete(held);
    this.byProject.delete(project);
    const known = this.portfolio.get(project);
    if (known === null) return;
    const entries = datedEntriesOf(known.facts, this.today()).map((entry): ProjectEntry => ({ project, entry }));
    if (entries.length === 0) return;
    this.byProject.set(project, entries);
    for (const held of entries) {
      const ofDay = this.byDay.get(held.entry.day);
      if (ofDay) ofDay.add(held);
      else this.byDay.set(held.entry.day, new Set([held]));
    }
  }
}
