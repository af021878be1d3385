import type { Sector, WorkType } from '../projects/index.ts';
import type { FieldKind } from './catalogue.ts';
import type { Cell } from './grid.ts';
import type { Reading } from './reading.ts';
import { amountColumnOf, readAmount } from './values/amount.ts';
import { type CommuneIndex, readCommunes } from './values/communes.ts';
import { dayOrderOf, readDay } from './values/day.ts';
import { readProgrammes, readSector, readWorkType } from './values/kinds.ts';
import { readCount, readYears } from './values/numbers.ts';
import { percentScaleOf, readPercent } from './values/percent.ts';
import { type Period, periodUnitIn, readPeriod } from './values/period.ts';
import { readState, type State } from './values/state.ts';
import { type Unit, unitIn } from './values/unit.ts';

/** How the cells of one column are read, in the light of all of them. */
export interface ColumnReaders {
  readonly day: (cell: Cell) => Reading<string>;
  readonly amount: (cell: Cell) => Reading<number>;
  readonly percent: (cell: Cell) => Reading<number>;
  readonly period: (cell: Cell) => Reading<Period>;
  readonly count: (cell: Cell) => Reading<number>;
  readonly years: (cell: Cell) => Reading<readonly number[]>;
  readonly state: (cell: Cell) => Reading<State>;
  readonly sector: (cell: Cell) => Reading<Sector>;
  readonly workType: (cell: Cell) => Reading<WorkType>;
  readonly programmes: (cell: Cell) => Reading<readonly string[]>;
  readonly communes: (cell: Cell) => Reading<readonly string[]>;
}

/** The readers of a column; `kind` spares looking at all cells for what that kind does not need. */
export function readersOf(
  cells: readonly Cell[],
  header: string,
  titleUnit: Unit | null,
  communes: CommuneIndex,
  kind?: FieldKind,
): ColumnReaders {
  const needs = (wanted: FieldKind): readonly Cell[] => (kind === undefined || kind === wanted ? cells : []);
  const order = dayOrderOf(needs('day'));
  const scale = percentScaleOf(needs('percent'));
  const amounts = amountColumnOf(needs('amount'), unitIn(header) ?? titleUnit ?? 'dirham');
  const periodUnit = periodUnitIn(header);
  return {
    day: remembering((cell) => readDay(cell, order)),
    amount: remembering((cell) => readAmount(cell, amounts)),
    percent: remembering((cell) => readPercent(cell, scale)),
    period: remembering((cell) => readPeriod(cell, periodUnit)),
    count: remembering(readCount),
    years: remembering(readYears),
    state: remembering(readState),
    sector: remembering(readSector),
    workType: remembering(readWorkType),
    programmes: remembering(readProgrammes),
    communes: remembering((cell) => readCommunes(cell, communes)),
  };
}

const MOST_REMEMBERED = 5000;

/** Columns repeat a few words thousands of times: each is understood once. */
function remembering<Value>(read: (cell: Cell) => Reading<Value>): (cell: Cell) => Reading<Value> {
  const known = new Map<string, Reading<Value>>();
  return (cell) => {
    if (typeof cell !== 'string') return read(cell);
    const before = known.get(cell);
    if (before) return before;
    const reading = read(cell);
    if (known.size < MOST_REMEMBERED) known.set(cell, reading);
    return reading;
  };
}
