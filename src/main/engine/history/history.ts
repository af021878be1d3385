import { concatMap, debounceTime, filter, from, map, merge, type Observable, Subject, startWith } from 'rxjs';
import type { Day } from '../../../shared/time/index.ts';
import type { CommandHandlers, LiveQueryHandlers } from '../calls/index.ts';
import type { Clock } from '../clock/index.ts';
import type { Database } from '../database/index.ts';
import type { Portfolio } from '../portfolio/index.ts';
import { projectThing } from '../search/index.ts';
import { Chronicle } from './chronicle.ts';
import { DailyConditions } from './daily-conditions.ts';
import { Looks } from './looks.ts';
import { SinceYesterday } from './since-yesterday.ts';
import { Undo } from './undo.ts';
import { Visits } from './visits.ts';

export interface HistoryOptions {
  readonly database: Database;
  readonly portfolio: Portfolio;
  readonly clock: Clock;
  readonly profile: string;
}

/** Changes gather this long before a history is told again, in milliseconds. */
const GATHER = 250;

/** What was done, by whom, and what is new to this device. */
export class HistoryRoom {
  private readonly options: HistoryOptions;
  private readonly chronicle: Chronicle;
  private readonly visits: Visits;
  private readonly conditions: DailyConditions;
  private readonly sinceYesterday: SinceYesterday;
  private readonly looks: Looks;
  private readonly undo: Undo;
  private readonly looked = new Subject<void>();
  private day: Day;
  /** Whether a window was open: what the command line does by night is new in the morning. */
  private inUse = false;

  constructor(options: HistoryOptions) {
    this.options = options;
    this.day = options.clock.today();
    this.chronicle = new Chronicle(options);
    this.visits = new Visits(options.database.device);
    this.conditions = new DailyConditions(options.database.device);
    this.undo = new Undo(options);
    this.looks = new Looks(options.database.device);
    const { database, portfolio } = options;
    const { chronicle, visits, conditions } = this;
    this.sinceYesterday = new SinceYesterday({ database, portfolio, chronicle, visits, conditions });
  }

  readonly commands: CommandHandlers<
    'history.act' | 'history.look' | 'history.undo' | 'history.undoLast' | 'history.redo'
  > = {
    'history.act': ({ act, before, limit }) => this.chronicle.act(act, { before, limit }),

    'history.undo': ({ act, project }) => this.undo.undo(act, project),
    'history.undoLast': () => this.undo.undoLast(),
    'history.redo': () => this.undo.redo(),

    'history.look': ({ project }) => {
      const known = this.options.portfolio.get(project);
      if (!known) return null;
      const { condition } = known.evaluation.row;
      this.looks.keep(project, { seq: this.options.database.past.latest(), at: this.options.clock.now(), condition });
      this.looked.next();
      return null;
    },
  };

  readonly liveQueries: LiveQueryHandlers<
    'history.recent' | 'history.ofProject' | 'history.sinceYesterday' | 'history.lately'
  > = {
    'history.recent': ({ since, removed, ...page }) =>
      this.committed().pipe(concatMap(() => from(this.chronicle.recent({ since, removed }, page)))),

    'history.ofProject': ({ id, ...page }) =>
      this.committed((document) => document === id || this.options.portfolio.projectOf(document) === id).pipe(
        concatMap(() => from(this.chronicle.ofProject(id, page))),
      ),

    'history.lately': ({ limit }) =>
      this.looked.pipe(
        startWith(undefined),
        map(() =>
          this.looks.latest(limit).flatMap((id) => {
            const known = this.options.portfolio.get(id);
            return known ? projectThing(known.facts, known.evaluation, new Map()) : [];
          }),
        ),
      ),

    'history.sinceYesterday': ({ limit }) =>
      merge(this.options.portfolio.changed, this.options.database.committed).pipe(
        debounceTime(GATHER),
        startWith(undefined),
        concatMap(() => from(this.sinceYesterday.tell(this.options.clock.today(), limit))),
      ),
  };

  /** Somebody uses this device now: tomorrow, what comes after the last time is new. */
  visited(): void {
    this.inUse = true;
    this.visits.note(this.options.clock.today(), this.options.clock.now());
  }

  /** Keeps the conditions of the day as they stand: when the application ends, and before a day turns. */
  keepConditions(): void {
    const { portfolio } = this.options;
    if (!this.inUse || !portfolio.evaluated) return;
    this.conditions.keep(this.day, new Map([...portfolio.all()].map(([id, { row }]) => [id, row.condition])));
  }

  /** Before everything is evaluated for a new day. */
  turnTo(today: Day): void {
    this.keepConditions();
    this.day = today;
  }

  /** At once, then after each commit that touches a wanted document: one that just went cannot be told from others. */
  private committed(wanted: (document: string) => boolean = () => true): Observable<void> {
    return this.options.database.committed.pipe(
      filter(({ documents }) =>
        documents.some(({ id, document }) => document === null || wanted(id) || isOf(document, wanted)),
      ),
      debounceTime(GATHER),
      startWith(undefined),
      map(() => undefined),
    );
  }
}

/** Kinds that the portfolio does not hold name their project themselves. */
const isOf = (document: unknown, wanted: (id: string) => boolean): boolean =>
  typeof document === 'object' &&
  document !== null &&
  'project' in document &&
  typeof document.project === 'string' &&
  wanted(document.project);
