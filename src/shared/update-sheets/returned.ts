import { cellText, type Grid } from '../import/index.ts';
import type { SheetKey } from '../sheet/index.ts';
import { fold } from '../text/index.ts';
import { UPDATE_COLUMNS, type UpdateColumn } from './columns.ts';

/** A row of a returned sheet, before anybody looks at which project it means. */
export interface ReturnedRow {
  /** Row of the sheet, from 1. */
  readonly row: number;
  /** The project's identifier as the hidden column has it; empty where that was lost. */
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  /** What was filled in, by column. */
  readonly answers: readonly { readonly key: SheetKey; readonly text: string }[];
  /** Day of the measure as it was typed; empty where it was left blank. */
  readonly day: string;
  /** Last progress as the sheet showed it when it was sent. */
  readonly sentPercent: string;
}

/** Rows looked through for the headers. */
const ROWS_ABOVE = 12;
/** Columns that must be found by their headings before a sheet without its hidden marks is taken for an update sheet. */
const ENOUGH = 4;

/**
 * The rows of a returned update sheet, wherever its columns went and however its rows were sorted: by the hidden marks,
 * and where those were lost by the headings. Null for any other sheet.
 */
export function returnedRows(
  grid: Grid,
  headings: readonly ReadonlyMap<string, string>[],
): readonly ReturnedRow[] | null {
  const found = columnsByMark(grid) ?? columnsByHeading(grid, headings);
  if (found === null) return null;
  const at = (row: number, mark: string): string => {
    const index = found.columns.get(mark);
    return index === undefined ? '' : cellText(grid.rows[row]?.[index] ?? null).trim();
  };
  const rows: ReturnedRow[] = [];
  for (let row = found.below; row < grid.rows.length; row++) {
    const answers = UPDATE_COLUMNS.flatMap((column) => {
      const text = column.role === 'asked' ? at(row, column.mark) : '';
      return column.role === 'asked' && text !== '' ? [{ key: column.key, text }] : [];
    });
    const [id, reference, title] = [at(row, 'mtb:id'), at(row, 'mtb:reference'), at(row, 'mtb:title')];
    const says = id !== '' || reference !== '' || title !== '';
    // The headings themselves, which stand under the marks.
    const isHeading = headings.some(
      (names) => names.get('mtb:reference') === reference && names.get('mtb:title') === title,
    );
    if (!says || isHeading) continue;
    const [day, sentPercent] = [at(row, 'mtb:measuredOn:new'), at(row, 'mtb:percent')];
    rows.push({ row: row + 1, id, reference, title, answers, day, sentPercent });
  }
  return rows;
}

interface Found {
  /** Position of each column, from 0, by its mark. */
  readonly columns: ReadonlyMap<string, number>;
  /** First row of the list, from 0. */
  readonly below: number;
}

const MARKS: ReadonlySet<string> = new Set(UPDATE_COLUMNS.map(({ mark }: UpdateColumn) => mark));

function columnsByMark(grid: Grid): Found | null {
  for (const [row, cells] of grid.rows.slice(0, ROWS_ABOVE).entries()) {
    const columns = new Map<string, number>();
    for (const [index, cell] of cells.entries()) {
      const text = cellText(cell).trim();
      if (MARKS.has(text) && !columns.has(text)) columns.set(text, index);
    }
    if (columns.size >= ENOUGH) return { columns, below: row + 1 };
  }
  return null;
}

/** @param headings for each language the heading of every mark */
function columnsByHeading(grid: Grid, headings: readonly ReadonlyMap<string, string>[]): Found | null {
  for (const names of headings) {
    const marks = new Map([...names].map(([mark, heading]) => [fold(heading), mark]));
    for (const [row, cells] of grid.rows.slice(0, ROWS_ABOVE).entries()) {
      const columns = new Map<string, number>();
      for (const [index, cell] of cells.entries()) {
        const mark = marks.get(fold(cellText(cell)));
        if (mark !== undefined && !columns.has(mark)) columns.set(mark, index);
      }
      if (columns.size >= ENOUGH) return { columns, below: row + 1 };
    }
  }
  return null;
}
