import type { ImportDoubt, ImportTotal } from '../contract/index.ts';
import { fold } from '../text/index.ts';
import { kindOf } from './catalogue.ts';
import { type Cell, cellText, isBlank } from './grid.ts';
import type { Show } from './proposal.ts';
import type { DoubtCode } from './reading.ts';
import type { RefusalCode } from './row-kind.ts';
import type { SheetColumn } from './sheet.ts';
import { boardTotals } from './state-totals.ts';
import { readNumber } from './values/number.ts';

/** A row of the list as the check of its sums sees it. */
export interface ListRow {
  readonly row: number;
  readonly kind: RefusalCode | 'project';
}

export interface TotalsFound {
  readonly totals: readonly ImportTotal[];
  readonly doubts: readonly ImportDoubt[];
}

type CellAt = (row: number, column: SheetColumn) => Cell;

/** Sums shown to a person at most. */
const MOST_TOTALS = 500;
/** Units that lists mix up: hundred centimes, thousands, millions. */
const UNIT_RATIOS = [100, 1_000, 1_000_000];

/**
 * Compares what rows of totals say with what stands above them, since the last such row or since the beginning, and the
 * states of a board with its number of projects.
 */
export function checkTotals(
  rows: readonly ListRow[],
  columns: readonly SheetColumn[],
  cellAt: CellAt,
  show: Show,
): TotalsFound {
  const totals: ImportTotal[] = [];
  const doubts: ImportDoubt[] = [];
  const tell = (total: ImportTotal, code: DoubtCode): void => {
    if (totals.length < MOST_TOTALS) totals.push(total);
    if (!total.agrees && doubts.length < MOST_TOTALS)
      doubts.push({ row: total.row, column: total.column, code, value: total.written, proposal: total.sum });
  };
  if (rows.some(({ kind }) => kind === 'totalRow'))
    for (const column of columns) checkColumn(column, rows, cellAt, show, tell);
  boardTotals(rows, columns, cellAt, tell);
  return { totals: totals.sort((a, b) => a.row - b.row), doubts };
}

export type Tell = (total: ImportTotal, code: DoubtCode) => void;

function checkColumn(column: SheetColumn, rows: readonly ListRow[], cellAt: CellAt, show: Show, tell: Tell): void {
  const all = emptySum();
  let part = emptySum();
  for (const { row, kind } of rows) {
    const cell = cellAt(row, column);
    if (kind !== 'totalRow') {
      const number = numberIn(column, cell);
      for (const sum of [all, part]) add(sum, number);
      if (kind === 'project') for (const sum of [all, part]) sum.projects += 1;
      continue;
    }
    if (!isBlank(cell)) compare(column, row, cell, [part, all], show, tell);
    part = emptySum();
  }
}

interface Sum {
  value: number;
  numbers: number;
  projects: number;
  least: number;
  most: number;
}

const emptySum = (): Sum => ({ value: 0, numbers: 0, projects: 0, least: Infinity, most: -Infinity });

function add(sum: Sum, number: number | null): void {
  if (number === null) return;
  sum.value += number;
  sum.numbers += 1;
  sum.least = Math.min(sum.least, number);
  sum.most = Math.max(sum.most, number);
}

function compare(column: SheetColumn, row: number, cell: Cell, sums: readonly Sum[], show: Show, tell: Tell): void {
  const written = numberIn(column, cell);
  const count = projectsIn(column, cell);
  const told = { row, column: column.name };
  if (count !== null) {
    const agrees = sums.some(({ projects }) => projects === count);
    const counted = nearest(
      sums.map(({ projects }) => projects),
      count,
    );
    tell({ ...told, written: String(count), sum: String(counted), agrees }, 'totalCount');
    return;
  }
  const filled = sums.filter(({ numbers }) => numbers > 0);
  if (written === null || filled.length === 0) return;
  const shown = shownIn(column, show);
  const value = nearest(
    filled.map((sum) => sum.value),
    written,
  );
  if (isShare(column, cell)) {
    const whole = written === 100 || written === 1;
    if (!whole && filled.some(({ least, most }) => written >= least && written <= most)) return;
    const agrees = !whole || Math.abs(value - written) <= SHARE_ROUNDING * written;
    tell({ ...told, written: cellText(cell), sum: String(Number(value.toPrecision(6))), agrees }, 'totalShares');
    return;
  }
  const agrees = filled.some((sum) => Math.abs(sum.value - written) <= rounding(column, sum.value));
  const code = !agrees && UNIT_RATIOS.some((ratio) => isRatio(written, value, ratio)) ? 'totalUnit' : 'totalMismatch';
  tell({ ...told, written: shown(written), sum: shown(value), agrees }, code);
}

/** Shares are rounded one by one: half a point in a hundred is no mistake. */
const SHARE_ROUNDING = 0.005;
/** Amounts are compared in centimes, to the dirham; other numbers to less than one, so that 35 is not 36. */
const rounding = (column: SheetColumn, sum: number): number =>
  Math.max(kindOf(column.use) === 'amount' ? 100 : 0.5, Math.abs(sum) * 1e-9);

const isRatio = (a: number, b: number, ratio: number): boolean =>
  [a / b, b / a].some((found) => Math.abs(found / ratio - 1) < 0.001);

const nearest = (candidates: readonly number[], to: number): number =>
  candidates.reduce(
    (best, candidate) => (Math.abs(candidate - to) < Math.abs(best - to) ? candidate : best),
    candidates[0] ?? 0,
  );

/** The number that a cell adds to the sum of its column; columns of days, titles or rates of progress have none. */
function numberIn({ use, read }: SheetColumn, cell: Cell): number | null {
  if (isBlank(cell)) return null;
  switch (kindOf(use)) {
    case 'amount': {
      const reading = read.amount(cell);
      return reading.kind === 'empty' ? null : reading.value;
    }
    case 'count': {
      const reading = read.count(cell);
      return reading.kind === 'empty' ? null : reading.value;
    }
    case 'line':
      if (use !== 'other') return null;
      if (typeof cell === 'number') return cell;
      return typeof cell === 'string' ? (readNumber(fold(cell).replace(/\s?[%٪]\s?/, ''))?.number ?? null) : null;
    default:
      return null;
  }
}

const RATE = /%|٪|taux|نسبه|quote[- ]?part|pourcentage|poids|الوزن/;
const isShare = ({ use, header }: SheetColumn, cell: Cell): boolean =>
  use === 'other' && (RATE.test(fold(header)) || (typeof cell === 'string' && /[%٪]/.test(cell)));

const COUNTED = /(\d+)\s*(projets?|operations?|actions?|مشروع|مشاريع|عمليه|عمليات)(?![\p{L}])/u;

/** «TOTAL : 35 projets», or 35 where titles and references stand. */
function projectsIn({ use }: SheetColumn, cell: Cell): number | null {
  const said = typeof cell === 'string' ? COUNTED.exec(fold(cell))?.[1] : undefined;
  if (said !== undefined) return Number(said);
  const kind = kindOf(use);
  const named = kind === 'title' || kind === 'code';
  return named && typeof cell === 'number' && Number.isInteger(cell) ? cell : null;
}

const shownIn = ({ use }: SheetColumn, show: Show): ((value: number) => string) =>
  kindOf(use) === 'amount' ? show.amount : (value) => String(Number(value.toPrecision(12)));
