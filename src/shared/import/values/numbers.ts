import { fold } from '../../text/index.ts';
import { type Cell, cellText, isBlank } from '../grid.ts';
import { doubtKeeping, EMPTY, type Reading, read } from '../reading.ts';
import { readNumber } from './number.ts';

const MOST_PEOPLE = 100_000_000;

/** A number of people: «1 200», «حوالي 300 نسمة». */
export function readCount(cell: Cell): Reading<number> {
  if (isBlank(cell)) return EMPTY;
  if (typeof cell === 'number') return counted(cell, true);
  if (typeof cell !== 'string') return doubtKeeping('countUnreadable', null);
  const numbers = [...fold(cell).matchAll(/\d[\d\s.,]*/g)];
  const only = numbers.length === 1 ? readNumber(numbers[0]?.[0] ?? '') : null;
  const alone = numbers[0]?.[0].trim() === fold(cell);
  return only === null ? doubtKeeping('countUnreadable', null) : counted(only.number, alone);
}

function counted(number: number, sure: boolean): Reading<number> {
  const fits = number >= 0 && number <= MOST_PEOPLE;
  if (!fits) return doubtKeeping('countUnreadable', null);
  return sure && Number.isInteger(number) ? read(number) : doubtKeeping('countUnreadable', Math.round(number));
}

const FIRST_YEAR = 1956;
const LAST_YEAR = 2200;
const isYear = (year: number): boolean => Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;

/** One or several years: `2024`, «2024، 2025», «2024-2027», a date. */
export function readYears(cell: Cell): Reading<readonly number[]> {
  if (isBlank(cell) || cell === null) return EMPTY;
  if (typeof cell === 'object')
    return isYear(Number(cell.date.slice(0, 4)))
      ? read([Number(cell.date.slice(0, 4))])
      : doubtKeeping('yearUnreadable', null);
  const text = fold(cellText(cell));
  const range = /^(\d{4})\s*[-–/aالي]+\s*(\d{4})$/.exec(text.replace(/ الي /, '-'));
  if (range) return spanned(Number(range[1]), Number(range[2]));
  const years = [...text.matchAll(/(?<!\d)\d{4}(?!\d)/g)].map((match) => Number(match[0])).filter(isYear);
  const rest = text.replace(/(?<!\d)\d{4}(?!\d)/g, '').replace(/[\s,،;/\-–+&.et و]/g, '');
  if (years.length === 0) return doubtKeeping('yearUnreadable', null);
  const distinct = [...new Set(years)].sort((a, b) => a - b);
  return rest === '' ? read(distinct) : doubtKeeping('yearUnreadable', distinct);
}

function spanned(from: number, to: number): Reading<readonly number[]> {
  if (!isYear(from) || !isYear(to) || to < from || to - from > 20) return doubtKeeping('yearUnreadable', null);
  return read(Array.from({ length: to - from + 1 }, (_, index) => from + index));
}
