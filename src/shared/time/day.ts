import { Temporal } from 'temporal-polyfill';

/** A calendar day of the Gregorian calendar as `YYYY-MM-DD`; it has no time and no zone. */
export type Day = string;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LEGAL_TIME_ZONE = 'Africa/Casablanca';

/** First and last year of a day that can be written down. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/**
 * Whether a text is a day of the calendar, of a year from 1900 to 2199. Earlier years are slips of the pen (`0026` for
 * `2026`) or years of the Hijra, which counting would silently take for others; far later ones are no plan, and counting
 * from them would leave the four digits of a year.
 */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const [year, month, day] = parts(text);
  if (year < FIRST_YEAR || year > LAST_YEAR) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The legal calendar day in Morocco at an instant (milliseconds since 1970). Law counts days, not timestamps. */
export function legalDay(epochMilliseconds: number): Day {
  return Temporal.Instant.fromEpochMilliseconds(epochMilliseconds)
    .toZonedDateTimeISO(LEGAL_TIME_ZONE)
    .toPlainDate()
    .toString();
}

/** Milliseconds from an instant until the next legal day begins; the zone's own transitions are honoured. */
export function untilNextLegalDay(epochMilliseconds: number): number {
  const here = Temporal.Instant.fromEpochMilliseconds(epochMilliseconds).toZonedDateTimeISO(LEGAL_TIME_ZONE);
  return here.toPlainDate().add({ days: 1 }).toZonedDateTime(LEGAL_TIME_ZONE).epochMilliseconds - epochMilliseconds;
}

export function addDays(day: Day, days: number): Day {
  return fromOrdinal(toOrdinal(day) + days);
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return toOrdinal(to) - toOrdinal(from);
}

/** Day of the week, 0 is Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(toOrdinal(day) * MILLISECONDS_OF_A_UTC_DAY).getUTCDay();
}

/** Months counted by day number; a missing day becomes the last of its month (CCAG-T, article 8). */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = parts(day);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = (index % 12) + 1;
  return format(targetYear, targetMonth, Math.min(date, daysInMonth(targetYear, targetMonth)));
}

export const earliestDay = (days: readonly Day[]): Day | undefined => days.reduce<Day | undefined>(earlier, undefined);
export const latestDay = (days: readonly Day[]): Day | undefined => days.reduce<Day | undefined>(later, undefined);

function earlier(a: Day | undefined, b: Day): Day {
  return a === undefined || b < a ? b : a;
}

function later(a: Day | undefined, b: Day): Day {
  return a === undefined || b > a ? b : a;
}

function parts(day: Day): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function format(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** UTC midnights are exactly one day apart, unlike local ones: no hour is lost when the legal time changes. */
const MILLISECONDS_OF_A_UTC_DAY = 86_400_000;

function toOrdinal(day: Day): number {
  const [year, month, date] = parts(day);
  return Date.UTC(year, month - 1, date) / MILLISECONDS_OF_A_UTC_DAY;
}

function fromOrdinal(ordinal: number): Day {
  return new Date(ordinal * MILLISECONDS_OF_A_UTC_DAY).toISOString().slice(0, 10);
}
