import type { Contract, Project } from '../projects/index.ts';
import type { ColumnUse, Field } from './catalogue.ts';
import { type CellSource, type Draft, keepText, take } from './draft.ts';
import { cellText, oneLine } from './grid.ts';
import { doubtKeeping, type Reading, read } from './reading.ts';
import { cut, withoutBreaks } from './text-limits.ts';
import { readAmount } from './values/amount.ts';
import { readCommunes } from './values/communes.ts';
import { readDay } from './values/day.ts';
import { readProgrammes, readSector, readWorkType } from './values/kinds.ts';
import { readCount, readYears } from './values/numbers.ts';
import { readPercent } from './values/percent.ts';
import { readPeriod } from './values/period.ts';
import { hasArabic } from './values/script.ts';
import { readState } from './values/state.ts';

const LINE = 300;
const PARAGRAPH = 4000;
const REFERENCE = 60;
const CONTRACT_NUMBER = 80;
const PROGRAMMES = 20;
const PARTNERS = 100;

type LineField = 'place' | 'owner' | 'delegatedOwner' | 'bearer' | 'supervisor';
type ParagraphField = 'description' | 'objective' | 'remarks';
type ContractDay = 'startOrderOn' | 'provisionalReceptionOn';

/** Reads one cell that says something into the draft of its row. */
export function readCell(source: CellSource): void {
  const { column } = source;
  if (column.use === 'skip') return;
  if (column.use === 'other' || isTaken(source.draft, column.use)) keepText(source);
  else readField(source, column.use);
}

/** When two columns are mapped to one field, the first that says something fills it. */
function isTaken(draft: Draft, use: ColumnUse): boolean {
  switch (use) {
    case 'reference':
      return draft.reference !== null;
    case 'percent':
      return draft.percent !== null;
    case 'measuredOn':
      return draft.measuredOn !== null;
    case 'plannedEndOn':
      return draft.plannedEndOn !== null;
    case 'partners':
      return draft.partners.length > 0;
    default:
      return (
        Object.hasOwn(draft.project, PROJECT_KEYS[use] ?? '') || Object.hasOwn(draft.contract, CONTRACT_KEYS[use] ?? '')
      );
  }
}

const PROJECT_KEYS: Readonly<Partial<Record<ColumnUse, keyof Project>>> = {
  description: 'description',
  objective: 'objective',
  beneficiaries: 'beneficiaries',
  programme: 'programmes',
  sector: 'sector',
  workType: 'workType',
  commune: 'communes',
  place: 'place',
  year: 'years',
  owner: 'owner',
  delegatedOwner: 'delegatedOwner',
  bearer: 'bearer',
  supervisor: 'supervisor',
  estimatedCost: 'estimatedCost',
  remarks: 'remarks',
};

const CONTRACT_KEYS: Readonly<Partial<Record<ColumnUse, keyof Contract>>> = {
  contractNumber: 'number',
  contractObject: 'object',
  contractor: 'contractor',
  contractAmount: 'amount',
  startOrderOn: 'startOrderOn',
  period: 'period',
  contractEndOn: 'endOn',
  provisionalReceptionOn: 'provisionalReceptionOn',
};

function readField(source: CellSource, field: Field): void {
  const { draft, cell, column, show } = source;
  const { project, contract } = draft;
  switch (field) {
    case 'reference':
      draft.reference = line(source, REFERENCE);
      return;
    case 'title':
    case 'titleAr':
    case 'titleFr':
      return readTitle(source, field);
    case 'description':
    case 'objective':
    case 'remarks':
      return set(project, field satisfies ParagraphField, paragraph(source));
    case 'place':
    case 'owner':
    case 'delegatedOwner':
    case 'bearer':
    case 'supervisor':
      return set(project, field satisfies LineField, line(source, LINE));
    case 'beneficiaries':
      return set(project, 'beneficiaries', take(source, readCount(cell), String));
    case 'programme':
      return set(
        project,
        'programmes',
        take(source, fitting(readProgrammes(cell)), (names) => names.join(' ; ')),
      );
    case 'sector':
      return set(project, 'sector', take(source, readSector(cell), show.code('sector')));
    case 'workType':
      return set(project, 'workType', take(source, readWorkType(cell), show.code('workType')));
    case 'commune':
      return set(project, 'communes', mutable(take(source, readCommunes(cell, source.communes), show.communes)));
    case 'year':
      return set(project, 'years', mutable(take(source, readYears(cell), show.years)));
    case 'partners':
      draft.partners = partnersIn(source);
      return;
    case 'estimatedCost':
      return set(project, 'estimatedCost', take(source, readAmount(cell, column.profile.amounts), show.amount));
    case 'contractNumber':
      return set(contract, 'number', line(source, CONTRACT_NUMBER));
    case 'contractObject':
      return set(contract, 'object', line(source, LINE));
    case 'contractor':
      return set(contract, 'contractor', line(source, LINE));
    case 'contractAmount':
      return set(contract, 'amount', take(source, readAmount(cell, column.profile.amounts), show.amount));
    case 'startOrderOn':
    case 'provisionalReceptionOn':
      return set(contract, field satisfies ContractDay, day(source));
    case 'period':
      return set(contract, 'period', take(source, readPeriod(cell, column.profile.periodUnit), show.period));
    case 'contractEndOn':
      return set(contract, 'endOn', day(source));
    case 'plannedEndOn':
      draft.plannedEndOn = located(source, day(source));
      return;
    case 'percent':
      return readShare(source);
    case 'measuredOn':
      draft.measuredOn = day(source);
      return;
    case 'phase':
    case 'condition':
      return readStateOf(source);
  }
}

function set<Fields, Key extends keyof Fields>(fields: Fields, key: Key, value: Fields[Key] | null): void {
  if (value !== null && value !== undefined) fields[key] = value;
}

const mutable = <Item>(items: readonly Item[] | null): Item[] | null => (items === null ? null : [...items]);

const day = (source: CellSource): string | null =>
  take(source, readDay(source.cell, source.column.profile.dayOrder), source.show.text);

function located(source: CellSource, value: string | null): Draft['plannedEndOn'] {
  return value === null ? null : { day: value, column: source.column.name, text: cellText(source.cell) };
}

const line = (source: CellSource, length: number): string | null =>
  take(source, limited(withoutBreaks(cellText(source.cell)), length), source.show.text);

const paragraph = (source: CellSource): string | null =>
  take(source, limited(cellText(source.cell), PARAGRAPH), source.show.text);

const limited = (text: string, length: number): Reading<string> =>
  text.length <= length ? read(text) : doubtKeeping('textTooLong', cut(text, length));

function fitting(reading: Reading<readonly string[]>): Reading<string[]> {
  if (reading.kind !== 'value') return reading.kind === 'empty' ? reading : doubtKeeping(reading.code, null);
  const fits = reading.value.slice(0, PROGRAMMES).map((name) => cut(name, LINE));
  return fits.length === reading.value.length && fits.every((name, index) => name === reading.value[index])
    ? read(fits)
    : doubtKeeping('textTooLong', fits);
}

/** The script of the text decides; where that place is taken, the column's own language does. */
function readTitle(source: CellSource, field: 'title' | 'titleAr' | 'titleFr'): void {
  const { title } = source.draft;
  const script = hasArabic(cellText(source.cell)) ? 'ar' : 'fr';
  const declared = field === 'titleAr' ? 'ar' : field === 'titleFr' ? 'fr' : script;
  const place = title[script] === '' ? script : declared;
  if (title[place] === '') title[place] = line(source, LINE) ?? '';
  else keepText(source);
}

function partnersIn(source: CellSource): readonly string[] {
  const names = cellText(source.cell)
    .split(/[;\n؛،,+/]|\s[-–]\s/)
    .map(oneLine)
    .filter((name) => name !== '');
  return take(source, fittingNames(names), (kept) => kept.join(' ; ')) ?? [];
}

function fittingNames(names: readonly string[]): Reading<readonly string[]> {
  const kept = [...new Set(names)].slice(0, PARTNERS).map((name) => cut(name, LINE));
  const complete = names.length <= PARTNERS && names.every((name) => name.length <= LINE);
  return complete ? read(kept) : doubtKeeping('textTooLong', kept);
}

function readShare(source: CellSource): void {
  const { draft, column, cell, show } = source;
  const share = take(source, readPercent(cell, column.profile.percentScale), show.percent);
  if (share !== null) draft.percent = { share, column: column.name, text: cellText(cell) };
}

/** Lists mix phase and condition in one column, so either column may fill either. */
function readStateOf(source: CellSource): void {
  const { draft, cell, show } = source;
  const state = take(source, readState(cell), show.state);
  if (state === null) return;
  const { phase, condition } = state;
  const leads = source.column.use === 'phase';
  const contradicts = phase !== null && draft.phase !== null && phase !== draft.phase;
  draft.phase = leads ? (phase ?? draft.phase) : (draft.phase ?? phase);
  if (contradicts || (condition !== null && draft.condition !== null)) keepText(source);
  else if (condition !== null) draft.condition = { condition, reason: cut(withoutBreaks(cellText(cell)), LINE) };
}
