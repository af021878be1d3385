import { type ColumnUse, kindOf } from './catalogue.ts';
import { type Cell, cellText, type Grid, isBlank, rowOf } from './grid.ts';
import type { Table, TableColumn } from './header.ts';
import { type ColumnReaders, readersOf } from './readers.ts';
import { columnNames } from './shape.ts';
import type { CommuneIndex } from './values/communes.ts';

/** A column with everything that is needed to read its cells. */
export interface SheetColumn {
  readonly index: number;
  /** Header, or the letter of the column; told apart by a number where two are called alike. */
  readonly name: string;
  readonly header: string;
  readonly use: ColumnUse;
  readonly read: ColumnReaders;
}

/** The columns of a table under a mapping by position; columns without a choice are kept as they are. */
export function sheetColumns(
  grid: Grid,
  table: Table,
  uses: ReadonlyMap<number, ColumnUse>,
  communes: CommuneIndex,
): readonly SheetColumn[] {
  const names = columnNames(table);
  return table.columns.map((column) => {
    const use = uses.get(column.index) ?? 'other';
    const kind = kindOf(use);
    const cells = kind === 'day' || kind === 'percent' || kind === 'amount' ? cellsBelow(grid, table, column) : [];
    return {
      index: column.index,
      name: names.get(column.index) ?? '',
      header: column.header,
      use,
      read: readersOf(cells, column.header, table.unit, communes, kind),
    };
  });
}

/** The cells of a column that say something, at most `limit` of them. */
export function cellsBelow(
  grid: Grid,
  table: Table,
  column: TableColumn,
  limit = Number.POSITIVE_INFINITY,
): readonly Cell[] {
  const cells: Cell[] = [];
  for (let row = table.firstRow; row <= grid.rows.length && cells.length < limit; row += 1) {
    const cell = rowOf(grid, row)[column.index] ?? null;
    if (!isBlank(cell)) cells.push(cell);
  }
  return cells;
}

/** Uses whose value holds for all rows that a merged cell spans; amounts and titles do not repeat. */
const SPANNING: ReadonlySet<ColumnUse> = new Set<ColumnUse>([
  'programme',
  'sector',
  'workType',
  'commune',
  'place',
  'year',
  'owner',
  'delegatedOwner',
  'bearer',
  'supervisor',
  'partners',
]);

/** Looks cells up, taking the value of a vertically merged block for each of its rows where that makes sense. */
export function cellReader(
  grid: Grid,
  table: Table,
  columns: readonly SheetColumn[],
): (row: number, column: SheetColumn) => Cell {
  const tops = new Map<string, number>();
  const spanning = new Set(columns.filter((column) => SPANNING.has(column.use)).map((column) => column.index));
  for (const merge of grid.merges) {
    if (merge.top < table.firstRow || !spanning.has(merge.left)) continue;
    const bottom = Math.min(merge.bottom, grid.rows.length);
    for (let row = merge.top + 1; row <= bottom; row += 1) tops.set(`${row}:${merge.left}`, merge.top);
  }
  return (row, column) => {
    const cell = rowOf(grid, row)[column.index] ?? null;
    if (cell !== null || tops.size === 0) return cell;
    const top = tops.get(`${row}:${column.index}`);
    return top === undefined ? null : (rowOf(grid, top)[column.index] ?? null);
  };
}

/** The first different texts of a column, for showing what it holds. */
export function examplesOf(grid: Grid, table: Table, index: number): readonly string[] {
  const examples = new Set<string>();
  const last = Math.min(grid.rows.length, table.firstRow + 200);
  for (let row = table.firstRow; row <= last && examples.size < 3; row += 1) {
    const text = cellText(rowOf(grid, row)[index] ?? null);
    if (text !== '') examples.add(text.length > 120 ? `${text.slice(0, 119)}…` : text);
  }
  return [...examples];
}
