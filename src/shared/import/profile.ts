import { type Cell, type Grid, isBlank, rowOf } from './grid.ts';
import type { Table, TableColumn } from './header.ts';
import { type AmountColumn, amountColumnOf } from './values/amount.ts';
import { type DayOrder, dayOrderOf } from './values/day.ts';
import { type PercentScale, percentScaleOf } from './values/percent.ts';
import { periodUnitIn } from './values/period.ts';
import { unitIn } from './values/unit.ts';

/** What all cells of a column together say about how each of them is meant. */
export interface ColumnProfile {
  readonly dayOrder: DayOrder;
  readonly percentScale: PercentScale;
  readonly amounts: AmountColumn;
  readonly periodUnit: 'day' | 'month' | null;
}

export function profileOf(grid: Grid, table: Table, column: TableColumn): ColumnProfile {
  const cells = () => cellsBelow(grid, table, column);
  return {
    dayOrder: dayOrderOf(cells()),
    percentScale: percentScaleOf(cells()),
    amounts: amountColumnOf(cells(), unitIn(column.header) ?? table.unit ?? 'dirham'),
    periodUnit: periodUnitIn(column.header),
  };
}

/** The cells of a column that say something, down to `limit` of them. */
export function* cellsBelow(
  grid: Grid,
  table: Table,
  column: TableColumn,
  limit = Number.POSITIVE_INFINITY,
): Generator<Cell> {
  let given = 0;
  for (let row = table.firstRow; row <= grid.rows.length && given < limit; row += 1) {
    const cell = rowOf(grid, row)[column.index] ?? null;
    if (isBlank(cell)) continue;
    given += 1;
    yield cell;
  }
}
