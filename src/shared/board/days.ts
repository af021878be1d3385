import { addDays, addMonths, type Day } from '../time/index.ts';

const MONTHS = 12;

/** The last days of the eleven months before, and today. */
export function trendDays(today: Day): readonly Day[] {
  const firstOfMonth = `${today.slice(0, 8)}01`;
  const ends = Array.from({ length: MONTHS - 1 }, (_, index) =>
    addDays(addMonths(firstOfMonth, index + 2 - MONTHS), -1),
  );
  return [...ends, today];
}
