import { z } from 'zod';
import { formatAmount } from '../amounts/index.ts';
import type { Locale } from '../locale/locale.ts';
import { type Day, formatDay, isDay } from '../time/index.ts';

/** What a cell of a table on paper or in a spreadsheet holds. `percent` is 0 to 100, `amount` is in centimes. */
export type Cell =
  | string
  | number
  | { readonly day: Day }
  | { readonly percent: number }
  | { readonly amount: number }
  | null;

/** A table that leaves the application: its texts are in the language of the paper. */
export interface PaperTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const MOST_ROWS = 100_000;
const MOST_COLUMNS = 100;
/** What a cell of a spreadsheet takes. */
const MOST_LETTERS = 32_767;

/** By hand: a schema library would look at every cell of a large list for a second. */
const isCell = (value: unknown): value is Cell => {
  if (value === null) return true;
  if (typeof value === 'string') return value.length <= MOST_LETTERS;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object') return false;
  if ('day' in value) return typeof value.day === 'string' && isDay(value.day);
  if ('percent' in value) return typeof value.percent === 'number' && Number.isFinite(value.percent);
  return 'amount' in value && Number.isSafeInteger(value.amount);
};
const isRow = (value: unknown): value is readonly Cell[] =>
  Array.isArray(value) && value.length <= MOST_COLUMNS && value.every(isCell);

export const paperTableSchema = z.object({
  headers: z.array(z.string().max(300)).max(MOST_COLUMNS),
  rows: z.custom<readonly (readonly Cell[])[]>(
    (value) => Array.isArray(value) && value.length <= MOST_ROWS && value.every(isRow),
  ),
});

/** A cell as people read it. */
export function cellText(cell: Cell, locale: Locale): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return decimal(cell);
  if ('day' in cell) return formatDay(cell.day, locale);
  if ('percent' in cell) return `${decimal(cell.percent)}\u00a0%`;
  return formatAmount(cell.amount, locale);
}

const decimal = (value: number): string => String(Math.round(value * 100) / 100).replace('.', ',');
