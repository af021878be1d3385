import { type Day, daysBetween } from '../../../shared/time/index.ts';

export interface Measured {
  readonly on: Day;
  readonly percent: number;
}

export interface Curve {
  /** Positions between 0 (first day) and 1 (last day) across, and 0 to 1 (100 %) upwards. */
  readonly points: readonly { readonly across: number; readonly up: number }[];
  readonly first: Day;
  readonly last: Day;
  /** Where the contractual end and today lie across, when they lie inside. */
  readonly end: number | null;
  readonly today: number;
}

/** The curve of progress over time, from the first measure to today or the contractual end, whichever is later. */
export function curveOf(progress: readonly Measured[], end: Day | null, today: Day): Curve | null {
  const byDay = [...progress].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const start = byDay[0];
  const latest = byDay.at(-1);
  if (start === undefined || latest === undefined) return null;
  const first = start.on < today ? start.on : today;
  const last = [latest.on, today, end ?? today].reduce((a, b) => (a > b ? a : b));
  const span = Math.max(1, daysBetween(first, last));
  const across = (day: Day): number => daysBetween(first, day) / span;
  return {
    points: byDay.map((measure) => ({ across: across(measure.on), up: measure.percent / 100 })),
    first,
    last,
    end: end === null || end < first ? null : across(end),
    today: across(today),
  };
}
