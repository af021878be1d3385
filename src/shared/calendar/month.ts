import { addDays, addMonths, type Day, weekdayOf } from '../time/index.ts';

const DAYS_OF_A_WEEK = 7;

/** First day of the month that a day lies in. */
export const monthOf = (day: Day): Day => `${day.slice(0, 8)}01`;

/** First day of the month so many months later or, negative, earlier. */
export const shiftMonth = (month: Day, months: number): Day => addMonths(monthOf(month), months);

/** The weeks that a month touches, each from Monday to Sunday, with the days of its neighbours that fill them. */
export function monthWeeks(month: Day): readonly (readonly Day[])[] {
  const first = monthOf(month);
  const next = shiftMonth(month, 1);
  const sinceMonday = (weekdayOf(first) + 6) % DAYS_OF_A_WEEK;
  const weeks: Day[][] = [];
  for (let monday = addDays(first, -sinceMonday); monday < next; monday = addDays(monday, DAYS_OF_A_WEEK)) {
    weeks.push(Array.from({ length: DAYS_OF_A_WEEK }, (_, after) => addDays(monday, after)));
  }
  return weeks;
}
