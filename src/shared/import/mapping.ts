import { fold } from '../text/index.ts';
import { type ColumnUse, FIELD_KINDS, type Field, type FieldKind } from './catalogue.ts';
import { type Cell, cellText, type Grid } from './grid.ts';
import type { Table, TableColumn } from './header.ts';
import { likenesses } from './header-text.ts';
import { type ColumnReaders, readersOf } from './readers.ts';
import type { Reading } from './reading.ts';
import { cellsBelow } from './sheet.ts';
import type { CommuneIndex } from './values/communes.ts';
import { hasArabic } from './values/script.ts';
import type { Unit } from './values/unit.ts';

/** What is proposed for a column. */
export interface ColumnChoice {
  readonly use: ColumnUse;
  /** False where a person should look before accepting. */
  readonly confident: boolean;
}

/** Enough cells to judge a column by. */
const SAMPLE = 200;
const WORTH_PROPOSING = 0.6;
const SURE = 0.75;

interface Proposal {
  readonly column: TableColumn;
  readonly use: ColumnUse;
  readonly score: number;
}

/** Proposes a use for every column from its name and from what its cells hold; each field is given once. */
export function proposeMapping(grid: Grid, table: Table, communes: CommuneIndex): ReadonlyMap<number, ColumnChoice> {
  const samples = new Map(table.columns.map((column) => [column.index, cellsBelow(grid, table, column, SAMPLE)]));
  const proposals = table.columns
    .flatMap((column) => proposalsFor(column, samples.get(column.index) ?? [], table.unit, communes))
    .sort((a, b) => b.score - a.score);
  const choices = new Map<number, ColumnChoice>();
  const taken = new Set<ColumnUse>();
  for (const { column, use, score } of proposals) {
    if (choices.has(column.index) || taken.has(use)) continue;
    if (isTitle(use) && taken.has('title') && !differs(column, choices, samples)) continue;
    choices.set(column.index, { use, confident: score >= SURE });
    if (use !== 'other' && use !== 'skip') taken.add(use);
  }
  if (![...taken].some(isTitle)) chooseTitle(table, samples, choices);
  for (const column of table.columns) {
    const empty = (samples.get(column.index) ?? []).length === 0;
    if (!choices.has(column.index)) choices.set(column.index, { use: 'other', confident: empty });
  }
  return choices;
}

const isTitle = (use: ColumnUse): boolean => use === 'title' || use === 'titleAr' || use === 'titleFr';

function proposalsFor(
  column: TableColumn,
  cells: readonly Cell[],
  titleUnit: Unit | null,
  communes: CommuneIndex,
): readonly Proposal[] {
  const read = readersOf(cells, column.header, titleUnit, communes);
  const best = new Map<ColumnUse, number>();
  for (const [rank, part] of column.parts.entries()) {
    for (const { use, score } of likenesses(part)) {
      // The own name of a column under a group says a little less than both together.
      const weighed = score * (rank === 0 ? 1 : 0.9) * evidence(use, cells, read);
      if (weighed > (best.get(use) ?? 0)) best.set(use, weighed);
    }
  }
  const titles: readonly Proposal[] = best.has('title')
    ? [{ column, use: arabicShare(cells) > 0.5 ? 'titleAr' : 'titleFr', score: (best.get('title') ?? 0) * 0.99 }]
    : [];
  return [...[...best].map(([use, score]) => ({ column, use, score })), ...titles].filter(
    ({ score }) => score >= WORTH_PROPOSING,
  );
}

/** A second title column is one only in the other script. */
function differs(
  column: TableColumn,
  choices: ReadonlyMap<number, ColumnChoice>,
  samples: ReadonlyMap<number, readonly Cell[]>,
): boolean {
  const first = [...choices].find(([, choice]) => choice.use === 'title');
  if (first === undefined) return true;
  return arabicShare(samples.get(first[0]) ?? []) > 0.5 !== arabicShare(samples.get(column.index) ?? []) > 0.5;
}

const arabicShare = (cells: readonly Cell[]): number =>
  share(cells, (cell) => typeof cell === 'string' && hasArabic(cell));

const share = (cells: readonly Cell[], holds: (cell: Cell) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(holds).length / cells.length;

/** 1 when the cells are what such a field holds, down to 0.4 when they are not; an empty column proves nothing. */
function evidence(use: ColumnUse, cells: readonly Cell[], read: ColumnReaders): number {
  if (use === 'other' || use === 'skip' || cells.length === 0) return 1;
  return 0.4 + 0.6 * Math.min(1, 1.25 * fitOf(FIELD_KINDS[use], use, cells, read));
}

function fitOf(kind: FieldKind, field: Field, cells: readonly Cell[], read: ColumnReaders): number {
  switch (kind) {
    case 'day':
      return share(cells, (cell) => understood(read.day(cell)));
    case 'amount':
      return share(cells, (cell) => understood(read.amount(cell)));
    case 'percent':
      return share(cells, (cell) => understood(read.percent(cell)));
    case 'period':
      return share(cells, (cell) => understood(read.period(cell)));
    case 'count':
      return share(cells, (cell) => understood(read.count(cell)));
    case 'years':
      return share(cells, (cell) => understood(read.years(cell)));
    case 'commune':
      return 0.6 + 0.4 * share(cells, (cell) => understood(read.communes(cell)));
    case 'state':
      return share(cells, (cell) => understood(read.state(cell)));
    case 'code':
      return fitOfCode(cells);
    case 'title':
      return fitOfTitle(cells);
    case 'line':
      return share(cells, (cell) => typeof cell === 'string' || field === 'contractNumber');
    case 'paragraph':
    case 'programme':
    case 'sector':
    case 'workType':
    case 'partners':
      return share(cells, (cell) => typeof cell === 'string' || typeof cell === 'number');
  }
}

const understood = (reading: Reading<unknown>): boolean => reading.kind !== 'doubt' || reading.value !== null;

/** Titles are words; where the header says title, short ones («P1») are still more than no title. */
function fitOfTitle(cells: readonly Cell[]): number {
  const words = share(cells, (cell) => typeof cell === 'string' && cell.length > 3);
  return Math.max(words, 0.7 * share(cells, (cell) => typeof cell === 'string'));
}

/** Codes tell projects apart; a mere count of rows does not tell this year's third project from last year's. */
function fitOfCode(cells: readonly Cell[]): number {
  const distinct = new Set(cells.map((cell) => fold(cellText(cell)))).size;
  const counting = cells.length > 1 && cells.every((cell, index) => Number(cellText(cell)) === index + 1);
  const short = share(cells, (cell) => cellText(cell).length <= 60);
  return counting ? 0 : Math.min(short, distinct * 2 >= cells.length ? 1 : 0.3);
}

/** With no header that says so, the title is the column of long texts that are not alike. */
function chooseTitle(
  table: Table,
  samples: ReadonlyMap<number, readonly Cell[]>,
  choices: Map<number, ColumnChoice>,
): void {
  let best: number | null = null;
  let most = 0;
  for (const { index } of table.columns) {
    const use = choices.get(index)?.use ?? 'other';
    const cells = samples.get(index) ?? [];
    if (use !== 'other' || cells.length === 0) continue;
    const texts = cells.filter((cell) => typeof cell === 'string');
    const length = texts.reduce((sum, text) => sum + Math.min(text.length, 120), 0) / cells.length;
    const weight = length * (new Set(texts).size / cells.length);
    if (weight > most && weight >= 4) {
      most = weight;
      best = index;
    }
  }
  if (best !== null) choices.set(best, { use: 'title', confident: false });
}
