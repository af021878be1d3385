import { type Cell, type Grid, isBlank, oneLine, rowOf } from './grid.ts';
import { likenesses } from './header-text.ts';
import { type Unit, unitIn } from './values/unit.ts';

/** A column of the table under a header. */
export interface TableColumn {
  /** Position in the sheet, from 0. */
  readonly index: number;
  /** Header on one line; a group above it comes first: «Montant sollicité – AE». Empty when the sheet gives none. */
  readonly header: string;
  /** The group and the own name apart, for comparing with known names. */
  readonly parts: readonly string[];
}

/** Where the list of a sheet begins and what its columns are called. */
export interface Table {
  /** First row of the header, from 1. */
  readonly headerRow: number;
  /** First row below the header, from 1. */
  readonly firstRow: number;
  readonly columns: readonly TableColumn[];
  /** Unit of money that the titles above the header name for the whole list. */
  readonly unit: Unit | null;
}

/** Headers stand near the top; what comes later is data. */
const ROWS_TO_SEARCH = 60;
const ROWS_TO_MEASURE = 300;
const LIKELY = 0.75;
/** So many known names in one row are a header; only the next row may still be a better one. */
const CERTAIN = 3;

interface Candidate {
  readonly row: number;
  readonly height: 1 | 2;
  readonly score: number;
}

/** Finds the header under titles, empty rows and merged cells; null when no row looks like one. */
export function findTable(grid: Grid): Table | null {
  let best: Candidate | null = null;
  const last = Math.min(grid.rows.length, ROWS_TO_SEARCH);
  for (let row = 1; row <= last; row += 1) {
    if (best !== null && best.score >= CERTAIN && row > best.row + best.height) break;
    const candidate = bestAt(grid, row);
    if (candidate !== null && candidate.score > (best?.score ?? 0)) best = candidate;
  }
  if (best !== null && best.score >= LIKELY) return tableAt(grid, best.row, best.height);
  const plain = firstFullRow(grid, last);
  return plain === null ? null : tableAt(grid, plain, 1);
}

/** The table under the row that a person pointed at; a second header row below it is recognised. */
export function tableUnder(grid: Grid, row: number): Table | null {
  if (filled(rowOf(grid, row)).length === 0) return null;
  return tableAt(grid, row, bestAt(grid, row)?.height ?? 1);
}

function bestAt(grid: Grid, row: number): Candidate | null {
  const cells = rowOf(grid, row);
  const width = filled(cells).length;
  if (width === 0 || (width === 1 && widest(grid) > 1)) return null;
  if (cells.filter((cell) => typeof cell === 'string').length * 2 < width) return null;
  const single = score(cells.map((cell) => [asHeader(cell)]));
  if (!isSecondRow(cells, rowOf(grid, row + 1))) return { row, height: 1, score: single };
  const double = score(doubleTexts(grid, row));
  return double > single + 0.3 ? { row, height: 2, score: double } : { row, height: 1, score: single };
}

const filled = (cells: readonly Cell[]): readonly Cell[] => cells.filter((cell) => !isBlank(cell));

const widest = (grid: Grid): number =>
  grid.rows.slice(0, ROWS_TO_MEASURE).reduce((most, cells) => Math.max(most, filled(cells).length), 0);

const asHeader = (cell: Cell | undefined): string => (typeof cell === 'string' ? oneLine(cell) : '');

/** Sum of how surely each cell is the name of a known column. */
function score(columns: readonly (readonly string[])[]): number {
  let sum = 0;
  for (const parts of columns) {
    const best = parts.reduce((most, part) => Math.max(most, likenesses(part)[0]?.score ?? 0), 0);
    if (best >= LIKELY) sum += best;
  }
  return sum;
}

/** The second row of a header fills the gaps of the first one and holds nothing but words. */
function isSecondRow(top: readonly Cell[], sub: readonly Cell[]): boolean {
  let inGaps = 0;
  for (const [index, cell] of sub.entries()) {
    if (isBlank(cell)) continue;
    if (typeof cell !== 'string' || cell.length > 80) return false;
    const covered = !isBlank(top[index] ?? null);
    const startsGroup = covered && isBlank(top[index + 1] ?? null) && !isBlank(sub[index + 1] ?? null);
    if (covered && !startsGroup) return false;
    if (!covered) inGaps += 1;
  }
  return inGaps > 0;
}

/** Group and own name of each column of a two-row header; a group reaches over the gap at its side. */
function doubleTexts(grid: Grid, row: number): readonly (readonly string[])[] {
  const top = rowOf(grid, row);
  const sub = rowOf(grid, row + 1);
  let group = '';
  return Array.from({ length: Math.max(top.length, sub.length) }, (_, index) => {
    const own = asHeader(sub[index]);
    const above = asHeader(top[index]);
    group = above !== '' ? above : own === '' ? '' : group;
    if (own === '') return above === '' ? [] : [above];
    return group === '' ? [own] : [`${group} – ${own}`, own];
  });
}

function firstFullRow(grid: Grid, last: number): number | null {
  const width = widest(grid);
  for (let row = 1; row <= last; row += 1) {
    const cells = filled(rowOf(grid, row));
    const wordy = cells.every((cell) => typeof cell === 'string' && cell.length <= 120 && /\p{L}/u.test(cell));
    if (wordy && cells.length * 2 > width && cells.length > 0 && filled(rowOf(grid, row + 1)).length > 0) return row;
  }
  return null;
}

function tableAt(grid: Grid, row: number, height: 1 | 2): Table {
  const texts = height === 2 ? doubleTexts(grid, row) : rowOf(grid, row).map((cell) => [headerText(cell)]);
  const firstRow = row + height;
  const used = usedColumns(grid, firstRow);
  const width = Math.max(texts.length, ...[...used].map((index) => index + 1));
  const columns: TableColumn[] = [];
  for (let index = 0; index < width; index += 1) {
    const parts = (texts[index] ?? []).filter((part) => part !== '');
    if (parts.length > 0 || used.has(index)) columns.push({ index, header: parts[0] ?? '', parts });
  }
  return { headerRow: row, firstRow, columns, unit: titleUnit(grid, row) };
}

/** Years and dates stand as headers too. */
const headerText = (cell: Cell): string => {
  if (cell === null || typeof cell === 'boolean') return '';
  if (typeof cell === 'object') return cell.date;
  return oneLine(String(cell));
};

function usedColumns(grid: Grid, firstRow: number): ReadonlySet<number> {
  const used = new Set<number>();
  for (let row = firstRow; row <= grid.rows.length; row += 1) {
    for (const [index, cell] of rowOf(grid, row).entries()) if (!isBlank(cell)) used.add(index);
  }
  return used;
}

function titleUnit(grid: Grid, headerRow: number): Unit | null {
  for (let row = headerRow - 1; row >= 1; row -= 1) {
    for (const cell of rowOf(grid, row)) {
      const unit = typeof cell === 'string' ? unitIn(cell) : null;
      if (unit !== null) return unit;
    }
  }
  return null;
}
