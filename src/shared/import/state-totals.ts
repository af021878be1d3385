import { fold } from '../text/index.ts';
import { type Cell, isBlank, oneLine } from './grid.ts';
import type { SheetColumn } from './sheet.ts';
import type { ListRow, Tell } from './totals.ts';
import { readState } from './values/state.ts';

const ALL =
  /^(total|totaux|ensemble|(nombre|nbre?|nb)\b.*|prevus?|programmes?|المجموع|مجموع|العدد|عدد المشاريع.*|العدد الاجمالي|المبرمجه?)$/;
const LONGEST_STATE = 30;

/** Boards count projects by state: «prévus 35, achevés 23, en cours 13, non démarrés 1» classify 37. */
export function boardTotals(
  rows: readonly ListRow[],
  columns: readonly SheetColumn[],
  cellAt: (row: number, column: SheetColumn) => Cell,
  tell: Tell,
): void {
  const counts = (column: SheetColumn): boolean => rows.every(({ row }) => isCount(cellAt(row, column)));
  const all = columns.find((column) => ALL.test(fold(oneLine(column.header))) && counts(column));
  const states = columns.filter((column) => column !== all && isState(column.header) && counts(column));
  if (states.length < 2 || all === undefined) return;
  for (const { row, kind } of rows) {
    if (kind === 'section' || kind === 'repeatedHeader') continue;
    const total = count(cellAt(row, all));
    const numbers = states.map((column) => count(cellAt(row, column))).filter((number) => number !== null);
    if (total === null || numbers.length === 0) continue;
    const sum = numbers.reduce((added, number) => added + number, 0);
    tell({ row, column: all.name, written: String(total), sum: String(sum), agrees: sum === total }, 'totalStates');
  }
}

const isState = (header: string): boolean => {
  const name = oneLine(header);
  return name !== '' && name.length <= LONGEST_STATE && readState(name).kind === 'value';
};

const isCount = (cell: Cell): boolean => isBlank(cell) || count(cell) !== null;
const count = (cell: Cell): number | null =>
  typeof cell === 'number' && Number.isInteger(cell) && cell >= 0 ? cell : null;
