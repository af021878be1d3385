import { fold } from '../../text/index.ts';

/** How many centimes one unit of a column is worth. */
export const UNITS = {
  centime: 1,
  dirham: 100,
  thousand: 100_000,
  million: 100_000_000,
  milliard: 100_000_000_000,
  /** Everyday speech counts large sums in centimes: «بملايين السنتيمات», «en milliards de centimes». */
  millionCentimes: 1_000_000,
  milliardCentimes: 1_000_000_000,
} as const;
export type Unit = keyof typeof UNITS;

/** Tried in order: the larger words contain the smaller ones («mmdh» holds «mdh»). */
const HINTS: readonly (readonly [RegExp, Unit])[] = [
  [/milliards? (de )?centimes?|(مليار|ملايير|مليارات) (ال)?سنتيم/, 'milliardCentimes'],
  [/millions? (de )?centimes?|(مليون|ملايين) (ال)?سنتيم/, 'millionCentimes'],
  [/(^|[^a-z])mm\s?dhs?($|[^a-z])|milliards? (de )?(dh|dirham|da|mad)|مليار (درهم|دج)|ملايير/, 'milliard'],
  [
    /(^|[^a-z])m\s?dhs?($|[^a-z])|(^|[^a-z])mdhs?|millions?( de| d')? ?(dh|dirham|da|mad|dinar)|en millions?|mio(?![a-z])|10\^?6( de| d')? ?(dhs?|dirham|mad|da)|مليون|ملايين|مدهم|م\.?د(رهم)?($|[^\p{L}])/u,
    'million',
  ],
  [
    /(^|[^a-z])k\s?(dhs?|mad|da)($|[^a-z])|(milliers?|mille|1\s?000|10\^?3)( de| d')? ?(dhs?|dirham|da|mad|dinar)|en milliers?|(الاف|الف) (الدراهم|درهم|دج)|بالالف|بالاف|بالف درهم/,
    'thousand',
  ],
  [/centimes?|سنتيم/, 'centime'],
  [/(^|[^a-z])(dhs?|mad|da|dirhams?)($|[^a-z])|درهم|الدراهم|دج/, 'dirham'],
];

/** The unit of money a title or a header names, or null: «(en MDH)», «بألف درهم», «en Milliers DA». */
export function unitIn(text: string): Unit | null {
  const folded = fold(text);
  return HINTS.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}
