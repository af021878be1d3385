import { fold } from '../../text/index.ts';
import { closest } from './similarity.ts';

/**
 * Month names in use in Moroccan papers, January first: Moroccan, standard Arabic, the names of the eastern Maghreb and
 * the Levant, French with its usual short forms, English. Only output is Moroccan.
 */
const NAMES: readonly string[] = [
  'يناير جانفي كانون2 janvier janv jan january',
  'فبراير فيفري شباط fevrier fevr fev feb february',
  'مارس آذار mars mar march',
  'أبريل إبريل أفريل نيسان avril avr april apr',
  'ماي مايو أيار mai may',
  'يونيو يونيه جوان حزيران juin jun june',
  'يوليوز يوليو جويلية تموز juillet juil jul july',
  'غشت أغسطس أوت آب aout aou august aug',
  'شتنبر سبتمبر أيلول septembre sept sep september',
  'أكتوبر octobre oct october',
  'نونبر نوفمبر novembre nov november',
  'دجنبر ديسمبر decembre dec december',
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.split(' ').map((name) => [fold(name), index + 1] as const)),
);
const LONG_NAMES = [...MONTHS].filter(([name]) => name.length > 3);

export interface MonthReading {
  /** 1 to 12. */
  readonly month: number;
  /** The word is not a known name but close to exactly one month: «Janivier», «Nnovembre». */
  readonly guessed: boolean;
}

/** The month of one folded word. */
export function readMonth(word: string): MonthReading | null {
  const known = MONTHS.get(word);
  if (known !== undefined) return { month: known, guessed: false };
  if (word.length < 4) return null;
  const month = closest(word, LONG_NAMES, word.length > 5 ? 2 : 1);
  return month === null ? null : { month, guessed: true };
}
