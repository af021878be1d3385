import type { ImportDoubt } from '../contract/index.ts';
import type { Condition, Contract, Phase, Project } from '../projects/index.ts';
import type { Day } from '../time/index.ts';
import { type Cell, cellText } from './grid.ts';
import type { Show } from './proposal.ts';
import type { Reading } from './reading.ts';
import type { SheetColumn } from './sheet.ts';
import { pieces } from './text-limits.ts';
import type { State } from './values/state.ts';

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** The text of a cell under the name of its column. */
export interface CellText {
  readonly name: string;
  readonly value: string;
}

/** What one row says, field by field; a missing field says nothing. */
export interface Draft {
  readonly row: number;
  readonly title: { ar: string; fr: string };
  reference: string | null;
  readonly project: Partial<Writable<Omit<Project, 'title' | 'reference' | 'partners' | 'otherColumns'>>>;
  partners: readonly string[];
  readonly contract: Partial<Writable<Contract>>;
  /** The contractual period and the day of the measure as they were written, should they have nothing to belong to. */
  periodText: CellText | null;
  measuredText: CellText | null;
  /** What columns of phase and condition say, in the order of the sheet. */
  readonly states: { readonly source: CellSource; readonly state: State }[];
  phase: Phase | null;
  condition: { readonly condition: Condition; readonly reason: string } | null;
  percent: { readonly share: number; readonly column: string; readonly text: string } | null;
  measuredOn: Day | null;
  plannedEndOn: { readonly day: Day; readonly column: string; readonly text: string } | null;
  /** Texts that stay with the project as they were written, by column. */
  readonly other: CellText[];
  /** Columns whose text needs no keeping because their field says all of it. */
  readonly understood: Set<string>;
  readonly doubts: ImportDoubt[];
}

export const emptyDraft = (row: number): Draft => ({
  row,
  title: { ar: '', fr: '' },
  reference: null,
  project: {},
  partners: [],
  contract: {},
  periodText: null,
  measuredText: null,
  states: [],
  phase: null,
  condition: null,
  percent: null,
  measuredOn: null,
  plannedEndOn: null,
  other: [],
  understood: new Set(),
  doubts: [],
});

/** What reading a cell needs besides the cell. */
export interface CellSource {
  readonly draft: Draft;
  readonly column: SheetColumn;
  readonly cell: Cell;
  readonly show: Show;
  /** Legal day today: nothing can have happened after it. */
  readonly today: Day;
}

const LONGEST_VALUE = 4000;

/** Keeps the text of a cell with the project, in as many pieces as its length needs. */
export function keepText({ draft, column, cell }: CellSource): void {
  const text = cellText(cell);
  for (const [index, value] of pieces(text, LONGEST_VALUE).entries()) {
    draft.other.push({ name: index === 0 ? column.name : `${column.name} … ${index + 1}`, value });
  }
}

/** The value of a reading, after noting its doubt; null when there is nothing to take. */
export function take<Value>(
  source: CellSource,
  reading: Reading<Value>,
  shown: (value: Value) => string,
): Value | null {
  const { draft, column, cell } = source;
  if (reading.kind === 'empty') return null;
  if (reading.kind === 'value') {
    draft.understood.add(column.name);
    return reading.value;
  }
  const proposal = reading.value === null ? '' : shown(reading.value);
  draft.doubts.push({ row: draft.row, column: column.name, code: reading.code, value: cellText(cell), proposal });
  if (reading.keep) keepText(source);
  else draft.understood.add(column.name);
  return reading.value;
}
