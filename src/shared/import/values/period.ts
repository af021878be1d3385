import { fold } from '../../text/index.ts';
import { type Cell, isBlank } from '../grid.ts';
import { doubt, doubtKeeping, EMPTY, type Reading, read } from '../reading.ts';
import { readSpelled } from './spelled.ts';

/** A contractual period as contracts state it. */
export interface Period {
  readonly count: number;
  readonly unit: 'day' | 'month';
}

type Unit = 'day' | 'week' | 'month' | 'year';

const UNIT_WORDS: readonly (readonly [RegExp, Unit])[] = [
  [/^(mois|moi|m|ms|شهرا?|اشهر|شهور|اشهرا)$/, 'month'],
  [/^(jours?|jrs?|j|يوما?|ايام)$/, 'day'],
  [/^(semaines?|sem|اسبوعا?|اسابيع)$/, 'week'],
  [/^(ans?|annees?|سنه|سنوات|عاما?|اعوام)$/, 'year'],
];
/** What the Arabic dual says by itself, in the nominative, the other cases and before a noun. */
const DUALS: ReadonlyMap<string, readonly [number, Unit]> = new Map(
  (
    [
      ['يومان يومين', 'day'],
      ['أسبوعان أسبوعين', 'week'],
      ['شهران شهرين', 'month'],
      ['سنتان سنتين عامان عامين', 'year'],
    ] as const
  ).flatMap(([names, unit]) => names.split(' ').map((name) => [fold(name), [2, unit] as const] as const)),
);
const FILLER = /^(de|d|en|delai|delais|initial|contractuel|execution|realisation|اجل|مده|الانجاز|التنفيذ|التعاقدي|l)$/;

/** The unit that the header of a column names, as in «المدة (أشهر)». */
export function periodUnitIn(header: string): 'day' | 'month' | null {
  for (const word of fold(header).split(/[^\p{L}]+/u)) {
    if (/^(mois|اشهر|الاشهر|شهر|الشهور|شهور)$/.test(word)) return 'month';
    if (/^(jours?|ايام|الايام|يوم)$/.test(word)) return 'day';
  }
  return null;
}

/** «71 mois», «14mois», «2 ans», «Délai initial : 08 mois», «8 أشهر»; a bare number takes the header's unit. */
export function readPeriod(cell: Cell, headerUnit: 'day' | 'month' | null): Reading<Period> {
  if (isBlank(cell)) return EMPTY;
  if (typeof cell === 'number') return bare(cell, headerUnit);
  if (typeof cell !== 'string') return doubtKeeping('periodUnreadable', null);
  const tokens = fold(cell)
    .replace(/(\d)(?=[^\d\s.,])/g, '$1 ')
    .replace(/(\d)[.,](\d)/g, '$1.$2')
    .split(/[\s:()/،;'’-]+/)
    .filter((token) => token !== '');
  const sole = tokens.length === 1 && /^[\d.]+$/.test(tokens[0] ?? '') ? Number(tokens[0]) : null;
  return sole === null ? readWords(tokens, headerUnit) : bare(sole, headerUnit);
}

function bare(number: number, headerUnit: 'day' | 'month' | null): Reading<Period> {
  const period = inWhole(number, headerUnit ?? (number > 60 ? 'day' : 'month'));
  if (period === null) return doubtKeeping('periodUnreadable', null);
  return headerUnit === null ? doubt('periodUnit', period) : read(period);
}

function readWords(tokens: readonly string[], headerUnit: 'day' | 'month' | null): Reading<Period> {
  const periods: Period[] = [];
  let pending: number | null = null;
  let words = 0;
  for (const token of readSpelled(oneBeforeUnit(tokens))) {
    const dual = DUALS.get(token);
    const unit = UNIT_WORDS.find(([pattern]) => pattern.test(token))?.[1];
    if (/^\d+(\.\d+)?$/.test(token)) {
      // «ستة (6) أشهر» says its number twice; two different ones say nothing for sure.
      if (pending !== null && pending !== Number(token)) words += 1;
      pending = Number(token);
    } else if (dual || unit) {
      const found = dual ? inWhole(dual[0], dual[1]) : inWhole(pending ?? 1, unit ?? 'month');
      if (found && (dual || pending !== null || tokens.length === 1)) periods.push(found);
      pending = null;
    } else if (!FILLER.test(token)) words += 1;
  }
  return chosen(periods, pending, words, headerUnit);
}

/** «سنة واحدة» says its number after the unit. */
function oneBeforeUnit(tokens: readonly string[]): readonly string[] {
  const at = tokens.findIndex((token, index) => index > 0 && /^واحده?$/.test(token));
  return at < 0 ? tokens : [...tokens.slice(0, at - 1), '1', tokens[at - 1] ?? '', ...tokens.slice(at + 1)];
}

function chosen(
  periods: readonly Period[],
  pending: number | null,
  words: number,
  headerUnit: 'day' | 'month' | null,
): Reading<Period> {
  const first = periods[0];
  if (first === undefined) {
    const guess = pending === null ? null : inWhole(pending, headerUnit ?? 'month');
    return doubtKeeping('periodUnreadable', guess);
  }
  if (periods.length > 1) return doubtKeeping('periodSeveral', added(periods) ?? first);
  return words > 0 || pending !== null ? doubtKeeping('periodInText', first) : read(first);
}

/** «12 mois + 3 mois» is a period with its extension. */
function added(periods: readonly Period[]): Period | null {
  const unit = periods[0]?.unit;
  if (unit === undefined || periods.some((period) => period.unit !== unit)) return null;
  return { unit, count: periods.reduce((sum, period) => sum + period.count, 0) };
}

/** Months stay months; what is no whole number of them becomes days of thirty to the month, as in contracts. */
function inWhole(number: number, unit: Unit): Period | null {
  const period = convert(number, unit);
  return Number.isInteger(period.count) && period.count >= 1 && period.count <= 10_000 ? period : null;
}

function convert(number: number, unit: Unit): Period {
  switch (unit) {
    case 'day':
      return { count: Math.round(number), unit: 'day' };
    case 'week':
      return { count: Math.round(number * 7), unit: 'day' };
    case 'month':
      return Number.isInteger(number)
        ? { count: number, unit: 'month' }
        : { count: Math.round(number * 30), unit: 'day' };
    case 'year':
      return convert(Math.round(number * 120) / 10, 'month');
  }
}
