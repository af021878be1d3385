import { fold } from '../../text/index.ts';
import { addDays, type Day, isDay, weekdayOf } from '../../time/index.ts';
import { type Cell, isBlank } from '../grid.ts';
import { doubt, doubtKeeping, EMPTY, type Reading, read } from '../reading.ts';
import { readDayWords } from './day-words.ts';
import { dayOf, fullYear, isFarYear, lastDayOf } from './periods-of-time.ts';
import { splitWeekday } from './weekday.ts';

/** Whether `03/04/2025` is the third of April, as everywhere in Morocco, or the fourth of March. */
export type DayOrder = 'dayFirst' | 'monthFirst';

const TIME = /[t ]\s*\d{1,2}:\d{2}(:\d{2})?([.,]\d+)?\s*z?$/;
const THREE_PARTS = /^(\d{1,2})\s*[/\-. ]\s*(\d{1,2})\s*[/\-. ]\s*(\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})\s*[/\-. ]\s*(\d{1,2})\s*[/\-. ]\s*(\d{1,2})$/;
const MONTH_AND_YEAR = /^(\d{1,2})\s*[/\-.]\s*(\d{4})$/;
const YEAR_AND_MONTH = /^(\d{4})\s*[/\-.]\s*(\d{1,2})$/;
const WRITTEN_INSIDE = /(?<![\d/.-])(\d{1,2})\s?[/\-.]\s?(\d{1,2})\s?[/\-.]\s?(\d{4})(?![\d/])/g;
const HIJRI = /(^|[^\d])1[34]\d\d\s*(هـ|ه|$|[/\-.])|(محرم|صفر|ربيع ا|جمادي|رجب|شعبان|رمضان|شوال|ذو ال|ذي ال)/;

/** Serial 1 is 1 January 1900 in a sheet; serial 60 is a 29 February that never was, so counting starts a day early. */
const SERIAL_ZERO: Day = '1899-12-30';
const isSerial = (number: number): boolean => number >= 20_000 && number < 80_000;
const isYear = (number: number): boolean => Number.isInteger(number) && number >= 1956 && number <= 2150;

/** A calendar day in any of the forms that offices write: true dates, digits, words, quarters, serial numbers. */
export function readDay(cell: Cell, order: DayOrder = 'dayFirst'): Reading<Day> {
  if (isBlank(cell) || cell === null) return EMPTY;
  if (typeof cell === 'boolean') return doubtKeeping('dayUnreadable', null);
  if (typeof cell === 'number') return readNumber(cell);
  if (typeof cell === 'object') return plausible(cell.date);
  const text = fold(cell).replace(TIME, '').trim();
  if (/^\d+([.,]\d+)?$/.test(text)) return readNumber(Number(text.replace(',', '.')));
  const [weekday, rest] = splitWeekday(text);
  const reading = readText(rest, order);
  const wrong = weekday !== null && reading.kind === 'value' && weekdayOf(reading.value) !== weekday;
  return wrong ? doubt('dayWeekday', reading.value) : reading;
}

function readNumber(number: number): Reading<Day> {
  if (isYear(number)) return doubtKeeping('dayPeriod', lastDayOf(number, 12));
  if (isSerial(number)) return doubt('daySerial', addDays(SERIAL_ZERO, Math.floor(number)));
  const digits = String(number);
  const compact = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  return digits.length === 8 && isDay(compact) ? plausible(compact) : doubtKeeping('dayUnreadable', null);
}

function readText(text: string, order: DayOrder): Reading<Day> {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return composed(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]), text);
  const parts = THREE_PARTS.exec(text);
  if (parts) return readParts(Number(parts[1]), Number(parts[2]), fullYear(parts[3] ?? ''), order, text);
  const month = MONTH_AND_YEAR.exec(text) ?? swapped(YEAR_AND_MONTH.exec(text));
  if (month && Number(month[1]) >= 1 && Number(month[1]) <= 12) {
    if (isFarYear(Number(month[2]))) return far(text);
    return doubtKeeping('dayPeriod', lastDayOf(Number(month[2]), Number(month[1])));
  }
  const written = [...text.matchAll(WRITTEN_INSIDE)].at(-1);
  if (written) {
    const inside = readParts(Number(written[1]), Number(written[2]), Number(written[3]), order, text);
    return doubtKeeping('dayInText', inside.kind === 'empty' ? null : inside.value);
  }
  if (HIJRI.test(text)) return doubtKeeping('dayHijri', null);
  return readDayWords(text);
}

const swapped = (match: RegExpExecArray | null): readonly string[] | null =>
  match ? ['', match[2] ?? '', match[1] ?? ''] : null;

function readParts(first: number, second: number, year: number, order: DayOrder, text: string): Reading<Day> {
  if (isFarYear(year)) return far(text);
  if (order === 'monthFirst') {
    const day = dayOf(year, first, second);
    if (day) return doubt('dayOrder', day);
  }
  if (second > 12 && first <= 12) {
    const turned = dayOf(year, first, second);
    return turned ? doubt('dayOrder', turned) : doubtKeeping('dayUnreadable', null);
  }
  return composed(year, second, first, text);
}

/** A day beyond the end of its month, such as 31 June, is proposed as the last day of that month. */
function composed(year: number, month: number, day: number, text: string): Reading<Day> {
  if (isFarYear(year)) return far(text);
  const exact = dayOf(year, month, day);
  if (exact) return plausible(exact);
  if (month >= 1 && month <= 12 && day >= 29 && day <= 31) return doubtKeeping('dayMissing', lastDayOf(year, month));
  return doubtKeeping('dayUnreadable', null);
}

/** A year that no day can have proposes nothing. */
const far = (text: string): Reading<Day> => doubtKeeping(HIJRI.test(text) ? 'dayHijri' : 'dayFar', null);

/** Public projects lie between independence and the lifetime of those who plan them. */
function plausible(day: Day): Reading<Day> {
  if (!isDay(day)) return doubtKeeping('dayFar', null);
  return day < '1956-01-01' || day > '2099-12-31' ? doubt('dayFar', day) : read(day);
}

/** Whether the written days of a column put the month first: one that can only be so, and none that cannot. */
export function dayOrderOf(cells: Iterable<Cell>): DayOrder {
  let monthFirst = 0;
  for (const cell of cells) {
    if (typeof cell !== 'string') continue;
    const parts = THREE_PARTS.exec(fold(cell).replace(TIME, '').trim());
    if (!parts) continue;
    if (Number(parts[1]) > 12) return 'dayFirst';
    if (Number(parts[2]) > 12) monthFirst += 1;
  }
  return monthFirst > 0 ? 'monthFirst' : 'dayFirst';
}
