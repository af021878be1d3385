import type { Contract, Project } from '../projects/index.ts';
import { addMonths } from '../time/index.ts';
import type { ColumnUse, Field } from './catalogue.ts';
import { type CellSource, type CellText, type Draft, keepText, take } from './draft.ts';
import { cellText, oneLine } from './grid.ts';
import { doubt, doubtKeeping, type Reading, read } from './reading.ts';
import { cut, withoutBreaks } from './text-limits.ts';
import { hasArabic } from './values/script.ts';

const LINE = 300;
const PARAGRAPH = 4000;
const REFERENCE = 60;
const CONTRACT_NUMBER = 80;
const PROGRAMMES = 20;
const PARTNERS = 100;

type LineField = 'place' | 'owner' | 'delegatedOwner' | 'bearer' | 'supervisor';
type ParagraphField = 'description' | 'objective' | 'remarks';

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
      draft.reference = number(source, REFERENCE);
      return;
    case 'title':
    case 'titleAr':
    case 'titleFr':
      readTitle(source, field);
      return;
    case 'description':
    case 'objective':
    case 'remarks':
      set(project, field satisfies ParagraphField, paragraph(source));
      return;
    case 'place':
    case 'owner':
    case 'delegatedOwner':
    case 'bearer':
    case 'supervisor':
      set(project, field satisfies LineField, line(source, LINE));
      return;
    case 'beneficiaries':
      set(project, 'beneficiaries', take(source, column.read.count(cell), String));
      return;
    case 'programme':
      set(
        project,
        'programmes',
        take(source, fitting(column.read.programmes(cell)), (names) => names.join(' ; ')),
      );
      return;
    case 'sector':
      set(project, 'sector', take(source, column.read.sector(cell), show.code('sector')));
      return;
    case 'workType':
      set(project, 'workType', take(source, column.read.workType(cell), show.code('workType')));
      return;
    case 'commune':
      set(project, 'communes', mutable(take(source, column.read.communes(cell), show.communes)));
      return;
    case 'year':
      set(project, 'years', mutable(take(source, column.read.years(cell), show.years)));
      return;
    case 'partners':
      draft.partners = partnersIn(source);
      return;
    case 'estimatedCost':
      set(project, 'estimatedCost', take(source, column.read.amount(cell), show.amount));
      return;
    case 'contractNumber':
      set(contract, 'number', number(source, CONTRACT_NUMBER));
      return;
    case 'contractObject':
      set(contract, 'object', line(source, LINE));
      return;
    case 'contractor':
      set(contract, 'contractor', line(source, LINE));
      return;
    case 'contractAmount':
      set(contract, 'amount', take(source, column.read.amount(cell), show.amount));
      return;
    case 'startOrderOn':
      set(contract, 'startOrderOn', take(source, orderDay(source), show.text));
      return;
    case 'provisionalReceptionOn':
      set(contract, 'provisionalReceptionOn', pastDay(source));
      return;
    case 'period':
      draft.periodText = asText(source);
      set(contract, 'period', take(source, column.read.period(cell), show.period));
      return;
    case 'contractEndOn':
      set(contract, 'endOn', day(source));
      return;
    case 'plannedEndOn':
      draft.plannedEndOn = located(source, day(source));
      return;
    case 'percent':
      readShare(source);
      return;
    case 'measuredOn':
      draft.measuredText = asText(source);
      draft.measuredOn = pastDay(source);
      return;
    case 'phase':
    case 'condition':
      readStateOf(source);
      return;
  }
}

function set<Fields, Key extends keyof Fields>(fields: Fields, key: Key, value: Fields[Key] | null): void {
  if (value !== null && value !== undefined) fields[key] = value;
}

const mutable = <Item>(items: readonly Item[] | null): Item[] | null => (items === null ? null : [...items]);

const day = (source: CellSource): string | null => take(source, source.column.read.day(source.cell), source.show.text);

/** A day of something that has happened: a later one is a plan or a slip, and stays with the project as written. */
function pastDay(source: CellSource): string | null {
  const reading = source.column.read.day(source.cell);
  const ahead = reading.kind !== 'empty' && reading.value !== null && reading.value > source.today;
  return take(source, ahead ? doubtKeeping('dayInFuture', null) : reading, source.show.text);
}

/** Start orders are signed for days to come, but hardly for the year after next. */
function orderDay({ column, cell, today }: CellSource): Reading<string> {
  const reading = column.read.day(cell);
  return reading.kind === 'value' && reading.value > addMonths(today, 12)
    ? doubt('startFarAhead', reading.value)
    : reading;
}

const asText = ({ column, cell }: CellSource): CellText => ({
  name: column.name,
  value: cellText(cell).slice(0, PARAGRAPH),
});

function located(source: CellSource, value: string | null): Draft['plannedEndOn'] {
  return value === null ? null : { day: value, column: source.column.name, text: cellText(source.cell) };
}

const line = (source: CellSource, length: number): string | null =>
  take(source, limited(withoutBreaks(cellText(source.cell)), length), source.show.text);

/** A number such as `04/2005` that was typed into a sheet has become the first of April there. */
function number(source: CellSource, length: number): string | null {
  const { cell, show } = source;
  if (cell === null || typeof cell !== 'object') return line(source, length);
  const [year, month, date] = cell.date.split('-');
  const written = date === '01' ? `${month}/${year}` : `${date}/${month}/${year}`;
  return take(source, doubtKeeping('numberAsDay', written), show.text);
}

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
  const share = take(source, column.read.percent(cell), show.percent);
  if (share !== null) draft.percent = { share, column: column.name, text: cellText(cell) };
}

/** Lists mix phase and condition in one column, so either column may fill either; `settleStates` weighs them together. */
function readStateOf(source: CellSource): void {
  const state = take(source, source.column.read.state(source.cell), source.show.state);
  if (state !== null) source.draft.states.push({ source, state });
}
