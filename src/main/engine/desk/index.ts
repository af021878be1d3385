import { distinctUntilChanged, filter, map, merge, type Observable, startWith, throttleTime } from 'rxjs';
import type { LiveQueryHandlers } from '../calls/index.ts';
import type { Clock } from '../clock/index.ts';
import type { Evaluation, Portfolio } from '../portfolio/index.ts';
import type { SettingsRoom } from '../settings/index.ts';
import { divisionDesk } from './division.ts';
import { electedDesk } from './elected.ts';

/** A desk is counted over all projects: this seldom while many change, in milliseconds. */
const INTERVAL = 400;

export interface DeskSources {
  readonly portfolio: Portfolio;
  readonly settings: SettingsRoom;
  readonly clock: Clock;
}

/** The first screens, by role: counts and reasons over all projects as they stand today. */
export function deskQueries({
  portfolio,
  settings,
  clock,
}: DeskSources): LiveQueryHandlers<'desk.division' | 'desk.elected'> {
  const whenever = <Desk>(count: (evaluations: Iterable<Evaluation>) => Desk): Observable<Desk> =>
    merge(portfolio.changed, settings.changed).pipe(
      startWith(undefined),
      throttleTime(INTERVAL, undefined, { leading: true, trailing: true }),
      // Before everything was evaluated the window shows the answer that was kept the last time.
      filter(() => portfolio.evaluated),
      map(() => count(evaluationsOf(portfolio))),
      distinctUntilChanged((a, b) => JSON.stringify(a) === JSON.stringify(b)),
    );
  return {
    'desk.division': () =>
      whenever((evaluations) => divisionDesk(evaluations, clock.today(), settings.current.silentDays)),
    'desk.elected': ({ commune }) => whenever((evaluations) => electedDesk(evaluations, commune, clock.today())),
  };
}

function* evaluationsOf(portfolio: Portfolio): Iterable<Evaluation> {
  for (const [, evaluation] of portfolio.all()) yield evaluation;
}
