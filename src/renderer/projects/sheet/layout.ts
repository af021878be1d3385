import { SHEET_COLUMNS, type SheetColumn, type SheetKey } from '../../../shared/sheet/index.ts';

/** Height of a row and width of the title that stays in sight, in pixels. */
export const ROW_HEIGHT = 36;
export const HEAD_HEIGHT = 38;
export const TITLE_WIDTH = 300;

export const NARROWEST = 60;
const WIDEST = 800;

export type Widths = Readonly<Partial<Record<SheetKey, number>>>;

/** A visible column at its place, counted from the title's end in the direction of the script. */
export interface PlacedColumn {
  readonly column: SheetColumn;
  readonly index: number;
  readonly start: number;
  readonly width: number;
}

export interface Layout {
  readonly columns: readonly PlacedColumn[];
  /** Width of all of them with the title. */
  readonly width: number;
}

export function layoutOf(visible: readonly SheetKey[], widths: Widths): Layout {
  const columns: PlacedColumn[] = [];
  let start = TITLE_WIDTH;
  for (const column of SHEET_COLUMNS) {
    if (!visible.includes(column.key)) continue;
    const width = widthWithin(widths[column.key] ?? column.width);
    columns.push({ column, index: columns.length, start, width });
    start += width;
  }
  return { columns, width: start };
}

export const widthWithin = (width: number): number => Math.round(Math.max(NARROWEST, Math.min(width, WIDEST)));
