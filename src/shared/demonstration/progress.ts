import { addDays, type Day, daysBetween } from '../time/index.ts';

export interface Measure {
  readonly on: Day;
  readonly percent: number;
}

const DAYS_BETWEEN_MEASURES = 30;

/** Measures from the start to the latest one along the usual S of works: slow, fast, slow. `count` is otherwise monthly. */
export function measuresOf(startOn: Day, latest: Measure, count?: number): readonly Measure[] {
  const days = daysBetween(startOn, latest.on);
  const measures = count ?? Math.max(1, Math.round(days / DAYS_BETWEEN_MEASURES));
  return Array.from({ length: measures }, (_, position) => {
    const share = (position + 1) / measures;
    return { on: addDays(startOn, Math.round(days * share)), percent: Math.round(latest.percent * smooth(share)) };
  });
}

const smooth = (share: number): number => share * share * (3 - 2 * share);
