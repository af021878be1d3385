import { fold } from '../../text/index.ts';
import { type Cell, isBlank } from '../grid.ts';
import { doubt, doubtKeeping, EMPTY, type Reading, read } from '../reading.ts';
import { readNumber } from './number.ts';

/**
 * How bare numbers are meant: `hundred` (70), `fraction` (0.7), `mixed` where 0.95 stands beside 70, `unclear` where only
 * 0 and 1 occur.
 */
type Scale = 'hundred' | 'fraction' | 'mixed' | 'unclear';

/** Numbers that a sheet shows as percents are fractions, whatever was typed as text beside them. */
export interface PercentScale {
  readonly numbers: Scale;
  readonly texts: Scale;
}

const WITH_SIGN = /[-+]?\d+(?:[.,\u066b]\d+)?\s*[%٪]|[%٪]\s*\d+(?:[.,\u066b]\d+)?/g;
const WORKS = /(realis|travaux|physique|execution|avance|اشغال|انجاز|تقدم|مادي)/;
const STUDIES = /(etude|دراس)/;

/** Decides from all bare numbers of a column, since a single 1 may be one percent or all of it. */
export function percentScaleOf(cells: readonly Cell[]): PercentScale {
  const numbers = scaleOf(cells.filter((cell) => typeof cell === 'number'));
  const written = cells.filter((cell) => typeof cell === 'string');
  const texts = scaleOf(written.flatMap((cell) => bareNumber(cell) ?? signedShare(cell) ?? []));
  return { numbers, texts: texts === 'unclear' && numbers === 'fraction' ? 'fraction' : texts };
}

function scaleOf(numbers: readonly number[]): Scale {
  const fractions = numbers.some((number) => number > 0 && number < 1);
  const hundreds = numbers.some((number) => number > 1);
  if (fractions) return hundreds ? 'mixed' : 'fraction';
  return !hundreds && numbers.includes(1) ? 'unclear' : 'hundred';
}

/** «45%» speaks for shares of a hundred: a bare «0.95» beside it may be either. */
function signedShare(text: string): number | null {
  const [only, other] = fold(text).match(WITH_SIGN) ?? [];
  return only === undefined || other !== undefined ? null : numberIn(only);
}

function bareNumber(text: string): number | null {
  return text.length > 20 ? null : (readNumber(fold(text), undefined, true)?.number ?? null);
}

/** A share from 0 to 100: «0,95», «70», «51,77%», «20% ( الدراسة )». */
export function readPercent(cell: Cell, scale: PercentScale): Reading<number> {
  if (isBlank(cell)) return EMPTY;
  if (typeof cell === 'number') return scaled(cell, scale.numbers);
  if (typeof cell !== 'string') return doubtKeeping('percentUnreadable', null);
  const number = bareNumber(cell);
  return number === null ? readText(fold(cell)) : scaled(number, scale.texts);
}

function scaled(number: number, scale: Scale): Reading<number> {
  const share = tidy(number * 100);
  if (number < 0) return doubtKeeping('percentUnreadable', null);
  if (number === 0) return read(0);
  if (number > 1) return bounded(tidy(number));
  switch (scale) {
    case 'hundred':
      return read(tidy(number));
    case 'fraction':
      return read(share);
    case 'mixed':
    case 'unclear':
      return doubt('percentScale', share);
  }
}

function readText(text: string): Reading<number> {
  const signed = [...text.matchAll(WITH_SIGN)];
  const only = signed[0];
  if (only === undefined) return inWords(text);
  if (signed.length > 1) return several(text, signed);
  const share = numberIn(only[0]);
  const around = text.replace(only[0], '').replace(/[\s()[\]:]/g, '');
  if (around === '') return bounded(share);
  if (STUDIES.test(around) && !WORKS.test(around)) return doubtKeeping('percentStudies', null);
  return share > 100 ? doubtKeeping('percentOver', null) : doubtKeeping('percentInText', share);
}

/** «نسبة 60» and «60 pour cent» carry one number and no sign. */
function inWords(text: string): Reading<number> {
  const numbers = [...text.matchAll(/\d+(?:[.,\u066b]\d+)?/g)];
  const share = numbers.length === 1 ? numberIn(numbers[0]?.[0] ?? '') : Number.NaN;
  const inRange = share >= 0 && share <= 100;
  return doubtKeeping(
    'percentUnreadable',
    inRange && /(pour cent|pourcent|في المايه|بالمايه|نسبه|taux)/.test(text) ? share : null,
  );
}

/** Of several shares the one said of the works counts; shares of lots give their mean, for want of their weights. */
function several(text: string, signed: readonly RegExpMatchArray[]): Reading<number> {
  const shares = signed.map((match) => numberIn(match[0])).filter((share) => share <= 100);
  if (shares.length === 0) return doubtKeeping('percentOver', null);
  if (/(lot|حصه|شطر|tranche)/.test(text)) {
    const sum = shares.reduce((total, share) => total + share, 0);
    return doubtKeeping('percentSeveral', tidy(Math.round((sum / shares.length) * 100) / 100));
  }
  const ofWorks = signed.find((match) => WORKS.test(before(text, match)));
  return doubtKeeping('percentSeveral', ofWorks ? Math.min(numberIn(ofWorks[0]), 100) : (shares.at(-1) ?? null));
}

/** The words between the share before and this one. */
function before(text: string, match: RegExpMatchArray): string {
  return text.slice(0, match.index).split(/[%٪]/).at(-1) ?? '';
}

const numberIn = (text: string): number => tidy(readNumber(text.replace(/[%٪\s]/g, ''), undefined, true)?.number ?? 0);

/** Six decimals are more than any report measures; the rest is the noise of binary fractions. */
const tidy = (share: number): number => Math.round(share * 1e6) / 1e6;

const bounded = (share: number): Reading<number> =>
  share > 100 ? doubtKeeping('percentOver', share <= 105 ? 100 : null) : read(share);
