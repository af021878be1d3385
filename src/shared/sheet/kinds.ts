import { formatNumber } from '../amounts/index.ts';
import type { ColumnReaders, Period, Reading } from '../import/index.ts';
import { LOCALES, translator } from '../locale/index.ts';
import { PROGRAMMES } from '../projects/index.ts';
import { fold } from '../text/index.ts';
import type { Day } from '../time/index.ts';
import type { ProblemCode } from './problem.ts';
import type { SheetWords } from './words.ts';

/** What the cells of a column hold: how a value is written, and what a text is understood as. */
export interface Kind<Value> {
  readonly name: KindName;
  readonly show: (value: Value, words: SheetWords) => string;
  /** A text that says something; clearing a cell takes `nothing`. */
  readonly read: (text: string, readers: ColumnReaders) => Reading<Value>;
  readonly nothing: Value;
  /** Why a text is not taken as it is. */
  readonly problem: ProblemCode;
  /** Codes to choose from, where there is a list of them. */
  readonly choices?: readonly string[];
  /** Name of the list among the words of the vocabulary. */
  readonly list?: string;
}

export type KindName =
  | 'line'
  | 'paragraph'
  | 'choice'
  | 'programmes'
  | 'communes'
  | 'amount'
  | 'percent'
  | 'day'
  | 'period'
  | 'years';

/** Several values of one cell, as lists write them. */
const BETWEEN = ' ; ';
const BETWEEN_NAMES = ' / ';

const understood = <Value>(value: Value): Reading<Value> => ({ kind: 'value', value });
const unknown: Reading<never> = { kind: 'doubt', code: 'wordGuess', value: null, keep: true };

/** Texts are kept as they are written, apart from breaks and spaces at their ends. */
export const line = (most: number): Kind<string> => ({
  name: 'line',
  show: (value) => value,
  read: (text) => fitting(text.replace(/\s*[\r\n]+\s*/g, ' '), most),
  nothing: '',
  problem: 'textTooLong',
});

export const paragraph = (most: number): Kind<string> => ({
  name: 'paragraph',
  show: (value) => value,
  read: (text) => fitting(text.replace(/\r\n?/g, '\n'), most),
  nothing: '',
  problem: 'textTooLong',
});

const fitting = (text: string, most: number): Reading<string> => (text.length <= most ? understood(text) : unknown);

/** Centimes, written in dirhams. */
export const amount: Kind<number | null> = {
  name: 'amount',
  show: (value) => (value === null ? '' : formatNumber(value)),
  read: (text, readers) => readers.amount(text),
  nothing: null,
  problem: 'amountUnclear',
};

/** 0 to 100. */
export const percent: Kind<number | null> = {
  name: 'percent',
  show: (value) => (value === null ? '' : `${String(value).replace('.', ',')}\u00a0%`),
  read: (text, readers) => readers.percent(text),
  nothing: null,
  problem: 'percentUnclear',
};

export const day: Kind<Day | null> = {
  name: 'day',
  show: (value) => (value === null ? '' : `${value.slice(8)}/${value.slice(5, 7)}/${value.slice(0, 4)}`),
  read: (text, readers) => readers.day(text),
  nothing: null,
  problem: 'dayUnclear',
};

export const period: Kind<Period | null> = {
  name: 'period',
  show: (value, { say }) => (value === null ? '' : say(`cli:period.${value.unit}`, { count: value.count })),
  read: (text, readers) => readers.period(text),
  nothing: null,
  problem: 'periodUnclear',
};

export const years: Kind<readonly number[]> = {
  name: 'years',
  show: (value) => value.join(BETWEEN),
  read: (text, readers) => readers.years(text),
  nothing: [],
  problem: 'yearUnclear',
};

export const communes: Kind<readonly string[]> = {
  name: 'communes',
  show: (value, { communeName }) =>
    value
      .map(communeName)
      .filter((name) => name !== '')
      .join(BETWEEN_NAMES),
  read: (text, readers) => readers.communes(text),
  nothing: [],
  problem: 'communeUnknown',
};

const SEEDED: readonly string[] = PROGRAMMES;

export const programmes: Kind<readonly string[]> = {
  name: 'programmes',
  show: (value, { say }) =>
    value.map((name) => (SEEDED.includes(name) ? say(`vocabulary:programme.${name}`) : name)).join(BETWEEN),
  read: (text, readers) => {
    const word = codeOf('programme', PROGRAMMES, text);
    return word === undefined ? named(readers.programmes(text)) : understood([word]);
  },
  nothing: [],
  problem: 'choiceUnknown',
  choices: PROGRAMMES,
  list: 'programme',
};

/** Seeded programmes by their words, others as they are called. */
function named(reading: Reading<readonly string[]>): Reading<readonly string[]> {
  if (reading.kind !== 'value') return reading;
  return understood(reading.value.map((name) => codeOf('programme', PROGRAMMES, name) ?? name));
}

/** One code of a list, by its word in either language; `otherwise` understands what lists write instead of the word. */
export const choice = <Code extends string>(
  list: string,
  codes: readonly Code[],
  otherwise?: (text: string, readers: ColumnReaders) => Reading<Code>,
): Kind<Code | null> => ({
  name: 'choice',
  show: (value, { say }) => (value === null ? '' : say(`vocabulary:${list}.${value}`)),
  read: (text, readers) => {
    const code = codeOf(list, codes, text);
    if (code !== undefined) return understood(code);
    return otherwise?.(text, readers) ?? unknown;
  },
  nothing: null,
  problem: 'choiceUnknown',
  choices: codes,
  list,
});

const wordLists = new Map<string, ReadonlyMap<string, string>>();

/** The code whose word a text is, in either language. */
function codeOf<Code extends string>(list: string, codes: readonly Code[], text: string): Code | undefined {
  const known = wordLists.get(list) ?? wordsOf(list, codes);
  wordLists.set(list, known);
  const found = known.get(fold(text));
  return codes.find((code) => code === found);
}

const wordsOf = (list: string, codes: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    LOCALES.flatMap((locale) => codes.map((code) => [fold(translator(locale)(`vocabulary:${list}.${code}`)), code])),
  );
