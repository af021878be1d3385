import type { Day } from '../time/index.ts';

/** One cell as a sheet holds it. A true date keeps its calendar day only; error values of formulas are empty. */
export type Cell = string | number | boolean | { readonly date: Day } | null;

/** A block of cells that shows the value of its first one. Rows from 1, columns from 0, both ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet as it was read: `rows[0]` is row 1 of the sheet; rows may be shorter than the widest one. */
export interface Grid {
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Merge[];
}

/** Row of the sheet, from 1. */
export const rowOf = (grid: Grid, row: number): readonly Cell[] => grid.rows[row - 1] ?? [];

const INVISIBLE_EDGE =
  /^[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+|[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+$/g;

/** Most texts begin and end with a letter or a digit; looking at two characters spares them the search. */
const isTight = (text: string): boolean => isPlain(text.charCodeAt(0)) && isPlain(text.charCodeAt(text.length - 1));
const isPlain = (code: number): boolean => (code > 0x20 && code < 0x7f) || (code > 0xbf && code < 0x1680);

/** The text of a cell as a person sees it, without spaces and invisible marks at its ends; numbers with a decimal point. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return isTight(cell) ? cell : cell.replace(INVISIBLE_EDGE, '');
  // Fifteen digits are what a sheet shows; more are the noise of binary fractions.
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)));
  if (typeof cell === 'boolean') return cell ? '1' : '0';
  return cell.date;
}

/** A header or a name on one line. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const ONLY_DASHES = /^[\s\-–—_/\\.·…،,:?*]*$/;
const NOTHING: ReadonlySet<string> = new Set([
  'nd',
  'n/d',
  'n.d',
  'n.d.',
  'na',
  'n/a',
  '#n/a',
  'neant',
  'néant',
  'null',
  'لا شيء',
  'لا يوجد',
  'غير متوفر',
]);
const LONGEST_NOTHING = 12;

/** Whether a cell says nothing: empty, dashes and slashes, «ND», «néant». */
export function isBlank(cell: Cell): boolean {
  if (cell === null) return true;
  if (typeof cell !== 'string') return false;
  if (cell.length > LONGEST_NOTHING && isTight(cell) && /^[\p{L}\p{N}]/u.test(cell)) return false;
  return ONLY_DASHES.test(cell) || NOTHING.has(cellText(cell).toLowerCase()) || cellText(cell) === '';
}

/** `A`, `B`, … `AA`: how a sheet names the column at a position from 0. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${columnLetter(Math.floor(index / 26) - 1)}${last}`;
}
