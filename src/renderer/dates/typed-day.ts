import { fold } from '../../shared/text/index.ts';
import { type Day, isDay, MONTH_NAMES } from '../../shared/time/index.ts';

/** Month names as typed, folded, in both languages. */
const MONTHS: ReadonlyMap<string, number> = new Map(
  [MONTH_NAMES.ar, MONTH_NAMES.fr].flatMap((names) => names.map((name, index) => [fold(name), index + 1] as const)),
);

/**
 * The day that a person typed, or null: `22/11/2026`, `22-11-26`, `2026-11-22`, `22 نونبر 2026`, `22 novembre 2026`,
 * with Eastern or Western digits; day before month, as it is written in Morocco.
 */
export function typedDay(typed: string): Day | null {
  const text = fold(typed);
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return dayOf(iso[1], iso[2], iso[3]);
  const numbers = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(text);
  if (numbers) return dayOf(fullYear(numbers[3]), numbers[2], numbers[1]);
  const words = /^(\d{1,2})(?:er)? (\S+) (\d{4})$/.exec(text);
  const month = MONTHS.get(words?.[2] ?? '');
  return words && month !== undefined ? dayOf(words[3], String(month), words[1]) : null;
}

function dayOf(year: string | undefined, month: string | undefined, date: string | undefined): Day | null {
  const day = `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}

const fullYear = (year: string | undefined): string | undefined => (year?.length === 2 ? `20${year}` : year);
