import { addDays, addMonths, type Day, isDay } from '../../time/index.ts';

/** The day of these numbers, or null when the calendar has none. */
export function dayOf(year: number, month: number, day: number): Day | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(text) ? text : null;
}

/** Whether a year is none that a day can have: a slip of the pen, or a year of the Hijra. */
export const isFarYear = (year: number): boolean => dayOf(year, 1, 1) === null;

/** Last day of a month from 1 to 12. */
export const lastDayOf = (year: number, month: number): Day =>
  addDays(addMonths(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`, 1), -1);

/** Two digits of a year belong to this century up to 79: public works are planned decades ahead, not behind. */
export function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 80 ? 2000 + year : 1900 + year;
}
