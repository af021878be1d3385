import { fold } from '../../text/index.ts';
import type { Day } from '../../time/index.ts';
import { doubt, doubtKeeping, type Reading, read } from '../reading.ts';
import { readMonth } from './months.ts';
import { dayOf, fullYear, lastDayOf } from './periods-of-time.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' ').map(fold));

const QUARTER = words('trimestre trimestres trim trimes trimestr tri tr t q الفصل فصل الربع ربع الثلاثي ثلاثي');
const SEMESTER = words('semestre sem semest s الأسدس أسدس الأسدوس السداسي سداسي النصف نصف');
const FILLER = words(
  'le la l les au aux du de d des en a à mois annee an er ere eme ieme e nd nde re o ° من في يوم شهر سنة عام بتاريخ قبل متم',
);
const PLAN = words('prevu prevue prevus vers environ courant avant مرتقب مرتقبة خلال حوالي');
const START = words('debut بداية مطلع أوائل');
const MIDDLE = words('mi milieu منتصف أواسط');
const END = words('fin finale نهاية أواخر آخر');
const ORDINALS: ReadonlyMap<string, number> = new Map(
  [
    'الأول الأولى اول premier premiere i',
    'الثاني الثانية ثاني deuxieme second ii',
    'الثالث الثالثة ثالث troisieme iii',
    'الرابع الرابعة رابع quatrieme iv',
  ].flatMap((names, index) => names.split(' ').map((name) => [fold(name), index + 1] as const)),
);
const LAST = words('الأخير الأخيرة أخير dernier derniere');
/** «تشرين الثاني» and «كانون الثاني» are one month each, written in two words. */
const TWO_WORD_MONTHS: readonly (readonly [RegExp, string])[] = [
  [/تشرين الاول/g, 'octobre'],
  [/تشرين الثاني/g, 'novembre'],
  [/كانون الاول/g, 'decembre'],
  [/كانون الثاني/g, 'janvier'],
];

interface Found {
  month: number | null;
  guessed: boolean;
  part: 'quarter' | 'semester' | null;
  place: 'start' | 'middle' | 'end' | null;
  /** «الربع الأخير». */
  last: boolean;
  ordinals: number[];
  numbers: string[];
  unknown: number;
}

/** A day or a stretch of time in words: «15 mars 2024», «2ème tri 2024», «FIN décembre 2024», «جوان 2026». */
export function readDayWords(text: string): Reading<Day> {
  const found = find(text);
  const year = takeYear(found);
  if (year === null) return doubtKeeping('dayUnreadable', null);
  if (found.part !== null) return readPart(found, year, found.part);
  if (found.month !== null) return readInMonth(found, year, found.month);
  if (found.numbers.length > 0) return doubtKeeping('dayUnreadable', null);
  return stretch(found, year, 12, 12);
}

function find(text: string): Found {
  const found: Found = {
    month: null,
    guessed: false,
    part: null,
    place: null,
    last: false,
    ordinals: [],
    numbers: [],
    unknown: 0,
  };
  const spelled = TWO_WORD_MONTHS.reduce((current, [pattern, name]) => current.replace(pattern, name), text)
    .replace(/(\d)(?=[^\d\s])/g, '$1 ')
    .replace(/([^\d\s])(?=\d)/g, '$1 ');
  for (const word of spelled.split(/[\s\-–/.,،؛;:'’()«»"]+/)) note(found, word);
  return found;
}

function note(found: Found, word: string): void {
  if (word === '' || FILLER.has(word) || PLAN.has(word)) return;
  const ordinal = ORDINALS.get(word);
  if (/^\d+$/.test(word)) found.numbers.push(word);
  else if (LAST.has(word)) found.last = true;
  else if (ordinal !== undefined) found.ordinals.push(ordinal);
  else if (QUARTER.has(word)) found.part = 'quarter';
  else if (SEMESTER.has(word)) found.part = 'semester';
  else if (START.has(word)) found.place = 'start';
  else if (MIDDLE.has(word)) found.place = 'middle';
  else if (END.has(word)) found.place = 'end';
  else noteMonth(found, word);
}

function noteMonth(found: Found, word: string): void {
  const reading = readMonth(word);
  if (reading === null || (found.month !== null && found.month !== reading.month)) found.unknown += 1;
  else {
    found.month = reading.month;
    found.guessed ||= reading.guessed;
  }
}

/** Takes the year out of the numbers: the last of those with four digits, else a short one after a month or quarter. */
function takeYear(found: Found): number | null {
  const years = found.numbers.filter((digits) => /^(19|20|21)\d\d$/.test(digits));
  if (years.length > 0) {
    found.numbers = found.numbers.filter((digits) => !years.includes(digits));
    return Math.max(...years.map(Number));
  }
  const short = found.numbers.at(-1);
  const dated = found.month !== null || found.part !== null;
  if (short === undefined || short.length !== 2 || !dated) return null;
  found.numbers.pop();
  return fullYear(short);
}

function readPart(found: Found, year: number, part: 'quarter' | 'semester'): Reading<Day> {
  const months = part === 'quarter' ? 3 : 6;
  const rank = found.last ? 12 / months : (found.ordinals[0] ?? Number(found.numbers[0]));
  if (!(rank >= 1 && rank <= 12 / months)) return doubtKeeping('dayUnreadable', null);
  return stretch(found, year, (rank - 1) * months + 1, rank * months);
}

function readInMonth(found: Found, year: number, month: number): Reading<Day> {
  const number = found.numbers.length === 1 ? Number(found.numbers[0]) : (found.ordinals[0] ?? null);
  if (found.numbers.length > 1) return doubtKeeping('dayUnreadable', null);
  if (number === null) return stretch(found, year, month, month);
  const day = dayOf(year, month, number);
  if (day === null) return doubtKeeping('dayMissing', number >= 29 && number <= 31 ? lastDayOf(year, month) : null);
  if (found.unknown > 0) return doubtKeeping('dayInText', day);
  return found.guessed ? doubt('dayMonth', day) : read(day);
}

/** The last day of a stretch of months; its beginning is the tenth or the first month, its middle the middle. */
function stretch(found: Found, year: number, from: number, to: number): Reading<Day> {
  const oneMonth = from === to;
  if (found.place === 'start')
    return doubtKeeping('dayPeriod', oneMonth ? dayOf(year, from, 10) : lastDayOf(year, from));
  if (found.place === 'middle') {
    return doubtKeeping('dayPeriod', oneMonth ? dayOf(year, from, 15) : lastDayOf(year, Math.floor((from + to) / 2)));
  }
  return doubtKeeping('dayPeriod', lastDayOf(year, to));
}
