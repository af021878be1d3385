import { fold } from '../../text/index.ts';
import { type Cell, isBlank } from '../grid.ts';
import { type DoubtCode, doubt, doubtKeeping, EMPTY, type Reading, read } from '../reading.ts';
import { marksOf, NO_MARKS, NUMBER_SHAPE, type NumberMarks, readNumber } from './number.ts';
import { UNITS, type Unit } from './unit.ts';

/** What a column of amounts says about all its cells. */
export interface AmountColumn {
  readonly unit: Unit;
  readonly marks: NumberMarks;
}

const IN_DIRHAMS: AmountColumn = { unit: 'dirham', marks: NO_MARKS };

export function amountColumnOf(cells: Iterable<Cell>, unit: Unit): AmountColumn {
  const texts: string[] = [];
  for (const cell of cells) if (typeof cell === 'string') texts.push(cell);
  return { unit, marks: marksOf(texts) };
}

const CURRENCY =
  /(^|[\d\s.)])(dirhams?|dhs?|mad|da|dinars?)(?=$|[\s.,;:)])\.?|د\.\s?م\.?|د\.?ج\.?|درهما?( مغربيا?)?|دراهم( مغربيه)?|ttc|ht(?=$|\s)/g;
const CENTIMES = /centimes?|cts?(?=$|\s)|سنتيما?/;
/** Scale words with the numbers the Arabic dual says by itself. */
const SCALES: readonly (readonly [RegExp, number, number])[] = [
  [/^(ملياران|مليارين|ملياري)$/, 2, 1e9],
  [/^(مليونان|مليونين|مليوني)$/, 2, 1e6],
  [/^(الفان|الفين|الفي)$/, 2, 1e3],
  [/^(milliards?|mmdhs?|mrd|مليارا?|ملايير|مليارات)$/, 1, 1e9],
  [/^(millions?|mdhs?|m|mio|مليونا?|ملايين|مدهم)$/, 1, 1e6],
  [/^(mille|milliers?|kdhs?|k|الفا?|الاف)$/, 1, 1e3],
];

/** «مليونا درهم» is two of them; behind a number the same word is one: «11 مليونا». */
const DUAL_BEFORE_NOUN = /^(مليارا|مليونا|الفا)$/;

/** An amount in centimes. Bare numbers are in the unit of their column, dirhams unless it says otherwise. */
export function readAmount(cell: Cell, column: AmountColumn = IN_DIRHAMS): Reading<number> {
  if (isBlank(cell)) return EMPTY;
  if (typeof cell === 'number') return inUnit(cell, column.unit);
  if (typeof cell !== 'string') return doubtKeeping('amountUnreadable', null);
  const folded = fold(cell);
  const inCentimes = CENTIMES.test(folded);
  const hasCurrency = inCentimes || new RegExp(CURRENCY.source).test(folded);
  const text = folded.replace(new RegExp(CENTIMES.source, 'g'), ' ').replace(CURRENCY, '$1 ').trim();
  const plain = readNumber(text, column.marks, UNITS[column.unit] >= UNITS.million);
  if (plain !== null) {
    const unit: Unit = inCentimes ? 'centime' : hasCurrency ? 'dirham' : column.unit;
    return withDoubt(inUnit(plain.number, unit), plain.ambiguous);
  }
  return readScaled(text, column, inCentimes, hasCurrency);
}

/** «7.37 مليار», «2 MDH», «ملياري و600 مليون سنتيم»: numbers with scale words, added up. */
function readScaled(text: string, column: AmountColumn, inCentimes: boolean, hasCurrency: boolean): Reading<number> {
  const tokens = text
    .replace(/(\d)\s+(?=\d{3}(\D|$))/g, '$1')
    .replace(/(^|\s)و(?=\s?\d)/g, '$1 ')
    .replace(/(\d)(?=\p{L})/gu, '$1 ')
    .split(/\s+/)
    .map((token) => token.replace(/[()[\]:;=~]/g, ''))
    .filter((token) => token !== '' && token !== 'de' && token !== 'et' && token !== 'و');
  const sum = addUp(tokens, column.marks);
  if (sum === null) return inText(text, column);
  // «مليار» alone may count centimes in everyday speech, a hundred times less than dirhams.
  const centimes = Math.round(sum * (inCentimes ? 1 : 100));
  const spoken = hasCurrency || !tokens.some((token) => /^(مليار|ملايير|milliard)/.test(token));
  return withinReach(centimes, spoken ? null : 'amountUnit');
}

function addUp(tokens: readonly string[], marks: NumberMarks): number | null {
  let sum = 0;
  let pending: number | null = null;
  let scaled = false;
  for (const token of tokens) {
    const scale = SCALES.find(([pattern]) => pattern.test(token));
    if (scale) {
      const dual = pending === null && DUAL_BEFORE_NOUN.test(token) ? 2 : scale[1];
      sum += (pending ?? 1) * dual * scale[2];
      pending = null;
      scaled = true;
      continue;
    }
    const number = readNumber(token, marks, true);
    if (number === null || pending !== null) return null;
    pending = number.number;
  }
  return scaled ? sum + (pending ?? 0) : null;
}

/** One number among other words: «500 000 (estimation)». */
function inText(text: string, column: AmountColumn): Reading<number> {
  const numbers = [...text.matchAll(new RegExp(NUMBER_SHAPE, 'g'))];
  const only = numbers.length === 1 ? readNumber(numbers[0]?.[0] ?? '', column.marks) : null;
  if (only === null || only.number < 1000) return doubtKeeping('amountUnreadable', null);
  const reading = inUnit(only.number, column.unit);
  return doubtKeeping('amountInText', reading.kind === 'empty' ? null : reading.value);
}

/** A column headed «MDH» that holds 2 500 000 was filled in dirhams all the same. */
function inUnit(number: number, unit: Unit): Reading<number> {
  const unlikely =
    (unit === 'million' && number >= 1e5) ||
    (unit === 'milliard' && number >= 1e4) ||
    (unit === 'thousand' && number >= 5e7);
  if (unlikely) return withinReach(Math.round(number * UNITS.dirham), 'amountUnit');
  return withinReach(Math.round(tidy(number * UNITS[unit])), null);
}

/** Fifteen digits are exact; past them rounding would only do harm. */
const tidy = (number: number): number => (number < 1e13 ? Number(number.toPrecision(15)) : number);

function withinReach(centimes: number, code: DoubtCode | null): Reading<number> {
  if (centimes < 0) return doubtKeeping('amountNegative', null);
  if (!Number.isSafeInteger(centimes)) return doubtKeeping('amountTooLarge', null);
  return code === null ? read(centimes) : doubt(code, centimes);
}

function withDoubt(reading: Reading<number>, ambiguous: 'grouping' | 'shape' | null): Reading<number> {
  if (ambiguous === null || reading.kind !== 'value') return reading;
  return doubt(ambiguous === 'grouping' ? 'amountGrouping' : 'amountShape', reading.value);
}
