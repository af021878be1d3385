import { combineLatest, distinctUntilChanged, map, merge, startWith, throttleTime } from 'rxjs';
import type { AppState } from '../../shared/contract/index.ts';
import type { AlertsRoom } from './alerts/index.ts';
import type { LiveQueryHandlers } from './calls/index.ts';
import type { Clock } from './clock/index.ts';
import type { RecoveryKeyState, Vault } from './keys/index.ts';
import type { OfficeRoom } from './office/index.ts';
import type { Portfolio } from './portfolio/index.ts';

export interface StateSources {
  readonly office: OfficeRoom;
  readonly portfolio: Portfolio;
  readonly alerts: AlertsRoom;
  readonly clock: Clock;
  readonly vault: Vault;
  readonly recoveryKey: RecoveryKeyState;
}

/** How often the state is sent at the most while much changes, in milliseconds. */
const INTERVAL = 200;

/** What every screen knows: which office, which day, how much is new. */
export function stateQueries(sources: StateSources): LiveQueryHandlers<'app.state'> {
  const { office, portfolio, alerts, clock, vault, recoveryKey } = sources;
  const stateOf = (pending: boolean): AppState => ({
    ready: office.current !== null,
    today: clock.today(),
    office: office.current,
    recoveryKeyPending: pending,
    keyPlace: vault.place,
    projects: portfolio.size,
    unseenAlerts: alerts.unseen().count,
  });
  return {
    'app.state': () =>
      combineLatest([
        recoveryKey.pending,
        office.changed,
        merge(portfolio.changed, alerts.changed).pipe(
          startWith(undefined),
          throttleTime(INTERVAL, undefined, { leading: true, trailing: true }),
        ),
      ]).pipe(
        map(([pending]) => stateOf(pending)),
        distinctUntilChanged((a, b) => JSON.stringify(a) === JSON.stringify(b)),
      ),
  };
}
