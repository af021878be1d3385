import { type Day, legalDay, untilNextLegalDay } from '../../../shared/time/index.ts';

export interface Clock {
  /** The legal day in Morocco. */
  readonly today: () => Day;
  /** ISO instant, UTC. */
  readonly now: () => string;
}

/** The machine's clock, or a fixed day for tests and demonstrations. */
export function createClock(fixedDay: Day | null): Clock {
  return { today: () => fixedDay ?? legalDay(Date.now()), now: () => new Date().toISOString() };
}

/** How often the day is looked at besides the planned moment: clocks are set, and timers sleep with the machine. */
const LOOK_MILLISECONDS = 10 * 60_000;

/** Calls back whenever the legal day has changed; `look` asks at once, for instance after the machine slept. */
export function followDays(
  clock: Clock,
  onDay: (today: Day) => void,
): { readonly look: () => void; readonly stop: () => void } {
  let known = clock.today();
  let timer: ReturnType<typeof setTimeout> | null = null;
  const look = (): void => {
    const today = clock.today();
    if (today !== known) {
      known = today;
      onDay(today);
    }
    plan();
  };
  const plan = (): void => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(look, Math.min(LOOK_MILLISECONDS, untilNextLegalDay(Date.now()) + 1));
    timer.unref();
  };
  plan();
  return {
    look,
    stop: () => {
      if (timer) clearTimeout(timer);
    },
  };
}
