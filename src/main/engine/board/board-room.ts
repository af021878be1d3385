import { from, merge, type Observable, startWith, switchMap, throttleTime } from 'rxjs';
import { type BoardOverview, BoardTally, type TrendMonth, trendDays } from '../../../shared/board/index.ts';
import type { ParsedLiveQueryInput } from '../../../shared/contract/index.ts';
import type { Condition } from '../../../shared/projects/index.ts';
import type { LiveQueryHandlers } from '../calls/index.ts';
import type { Clock } from '../clock/index.ts';
import { Pace, type Portfolio } from '../portfolio/index.ts';
import type { SettingsRoom } from '../settings/index.ts';
import { ConditionHistory } from './condition-history.ts';

type Filters = ParsedLiveQueryInput<'board.overview'>;

/** A board is sent again at most this often while projects change, in milliseconds. */
const INTERVAL = 500;

export interface BoardSources {
  readonly portfolio: Portfolio;
  readonly settings: SettingsRoom;
  readonly clock: Clock;
}

/** What the office's projects amount to, counted in turns so that other calls are answered in between. */
export class BoardRoom {
  private readonly portfolio: Portfolio;
  private readonly settings: SettingsRoom;
  private readonly clock: Clock;
  private readonly history: ConditionHistory;

  constructor({ portfolio, settings, clock }: BoardSources) {
    this.portfolio = portfolio;
    this.settings = settings;
    this.clock = clock;
    this.history = new ConditionHistory(portfolio);
  }

  readonly liveQueries: LiveQueryHandlers<'board.overview' | 'board.trend'> = {
    'board.overview': (filters) => this.alive(() => this.overview(filters)),
    'board.trend': (filters) => this.alive(() => this.trend(filters)),
  };

  /** Asked again whenever projects change; a count that is outrun by a change is dropped. */
  private alive<Answer>(count: () => Promise<Answer>): Observable<Answer> {
    return merge(this.portfolio.changed, this.settings.changed).pipe(
      throttleTime(INTERVAL, undefined, { leading: true, trailing: true }),
      startWith(undefined),
      switchMap(() => from(count())),
    );
  }

  private async overview(filters: Filters): Promise<BoardOverview> {
    await this.portfolio.load();
    await this.settings.load();
    const pace = new Pace();
    const tally = new BoardTally(this.clock.today(), this.settings.current.silentDays);
    for (const id of this.portfolio.order(filters)) {
      const known = this.portfolio.get(id);
      if (known) tally.add(known.evaluation.row, known.facts);
      await pace.next();
    }
    return tally.overview(this.portfolio.size, this.portfolio.evaluated);
  }

  private async trend(filters: Filters): Promise<readonly TrendMonth[]> {
    await this.portfolio.load();
    const pace = new Pace();
    const days = trendDays(this.clock.today());
    const counts = days.map((): Partial<Record<Condition, number>> => ({}));
    for (const id of this.portfolio.order(filters)) {
      const conditions = this.history.of(id, days);
      for (const [index, condition] of conditions.entries()) {
        const month = counts[index];
        if (condition !== null && month) month[condition] = (month[condition] ?? 0) + 1;
      }
      await pace.next();
    }
    return days.map((on, index) => ({ on, counts: counts[index] ?? {} }));
  }
}
