import { latestProgress, type ProjectFacts } from '../alerts/index.ts';
import type { ColumnReaders, FieldKind, Reading } from '../import/index.ts';
import type { Bilingual } from '../locale/locale.ts';
import { type Contract, PHASES, type Phase, PRIORITIES, type Project, SECTORS, WORK_TYPES } from '../projects/index.ts';
import { SHEET_KEYS, type SheetKey } from './keys.ts';
import * as kinds from './kinds.ts';
import type { Problem, ProblemCode } from './problem.ts';
import type { SheetWords } from './words.ts';

/** What an understood cell changes in its row; laid over each other they are the change of a row. */
export interface RowChange {
  readonly title?: Partial<Bilingual>;
  readonly project?: Partial<Omit<Project, 'id' | 'title'>>;
  readonly contract?: Partial<Omit<Contract, 'id' | 'project'>>;
  /** A new measure of today, 0 to 100. */
  readonly percent?: number;
}

export type CellReading =
  | { readonly ok: true; readonly change: RowChange; readonly shown: string }
  | { readonly ok: false; readonly problem: Problem };

/** A column of the sheet: one row of the table below. */
export interface SheetColumn {
  readonly key: SheetKey;
  readonly kind: kinds.KindName;
  /** Locale key of its heading; the same words as in imported and exported lists. */
  readonly label: string;
  /** Width to begin with, in pixels. */
  readonly width: number;
  /** Codes to choose from; their words are `vocabulary:<list>.<code>`. */
  readonly choices: { readonly codes: readonly string[]; readonly list: string } | null;
  /** Reader of the import that looks at all cells of a column first. */
  readonly importKind: FieldKind;
  readonly ofContract: boolean;
  readonly text: (facts: ProjectFacts, words: SheetWords) => string;
  readonly read: (text: string, readers: ColumnReaders, words: SheetWords) => CellReading;
}

interface Definition<Value> {
  readonly kind: kinds.Kind<Value>;
  readonly importKind?: FieldKind;
  readonly label?: string;
  readonly width: number;
  readonly required?: boolean;
  readonly get: (facts: ProjectFacts) => Value;
  /** What a value changes; null where it cannot be said. */
  readonly set: (value: Value) => RowChange | null;
}

/** Doubts that are no doubt in a cell whose result is seen at once. */
const HARMLESS: ReadonlySet<string> = new Set(['daySerial', 'periodUnit']);

function column<Value>(key: SheetKey, definition: Definition<Value>): SheetColumn {
  const { kind, get, set, required = false } = definition;
  const taken = (value: Value, words: SheetWords): CellReading => {
    const change = set(value);
    return change === null ? refused('cannotBeEmpty') : { ok: true, change, shown: kind.show(value, words) };
  };
  return {
    key,
    kind: kind.name,
    label: definition.label ?? `import:field.${key}`,
    width: definition.width,
    choices: kind.choices && kind.list ? { codes: kind.choices, list: kind.list } : null,
    importKind: definition.importKind ?? 'line',
    ofContract: CONTRACT_KEYS.has(key),
    text: (facts, words) => kind.show(get(facts), words),
    read: (text, readers, words) => {
      const said = text.trim();
      const reading: Reading<Value> = said === '' ? { kind: 'empty' } : kind.read(said, readers);
      switch (reading.kind) {
        case 'empty':
          return required ? refused('cannotBeEmpty') : taken(kind.nothing, words);
        case 'value':
          return taken(reading.value, words);
        case 'doubt': {
          const { value } = reading;
          if (value !== null && HARMLESS.has(reading.code)) return taken(value, words);
          return refused(kind.problem, value === null ? null : kind.show(value, words));
        }
      }
    },
  };
}

const refused = (code: ProblemCode, proposal: string | null = null): CellReading => ({
  ok: false,
  problem: { code, proposal },
});

const CONTRACT_KEYS: ReadonlySet<SheetKey> = new Set<SheetKey>([
  'contractNumber',
  'contractor',
  'contractAmount',
  'startOrderOn',
  'period',
  'contractEndOn',
  'provisionalReceptionOn',
]);

const project = <Key extends keyof Project>(key: Key, value: Project[Key]): RowChange => ({
  project: { [key]: value },
});
const contract = <Key extends keyof Contract>(key: Key, value: Contract[Key]): RowChange => ({
  contract: { [key]: value },
});
const unlessNothing = <Value>(value: Value | null, change: (value: Value) => RowChange): RowChange | null =>
  value === null ? null : change(value);

const LINE = 300;
const NUMBER = 80;

/** «En cours», «متوقف»: a state that names a phase and no trouble says the phase. */
function phaseIn(text: string, readers: ColumnReaders): Reading<Phase> {
  const reading = readers.state(text);
  if (reading.kind === 'empty') return reading;
  const phase = reading.value?.phase ?? null;
  const sure = reading.kind === 'value' && phase !== null && (reading.value.condition ?? 'normal') === 'normal';
  return sure ? { kind: 'value', value: phase } : { kind: 'doubt', code: 'stateUnknown', value: phase, keep: true };
}

const TABLE: Readonly<Record<SheetKey, SheetColumn>> = {
  reference: column('reference', {
    kind: kinds.line(60),
    width: 140,
    required: true,
    get: (facts) => facts.project.reference,
    set: (value) => project('reference', value),
  }),
  titleAr: column('titleAr', {
    kind: kinds.line(LINE),
    width: 280,
    get: (facts) => facts.project.title.ar,
    set: (value) => ({ title: { ar: value } }),
  }),
  titleFr: column('titleFr', {
    kind: kinds.line(LINE),
    width: 280,
    get: (facts) => facts.project.title.fr,
    set: (value) => ({ title: { fr: value } }),
  }),
  commune: column('commune', {
    kind: kinds.communes,
    width: 170,
    get: (facts) => facts.project.communes,
    set: (value) => project('communes', [...value]),
  }),
  place: column('place', {
    kind: kinds.line(LINE),
    width: 170,
    get: (facts) => facts.project.place,
    set: (value) => project('place', value),
  }),
  programme: column('programme', {
    kind: kinds.programmes,
    width: 200,
    get: (facts) => facts.project.programmes,
    set: (value) => project('programmes', [...value]),
  }),
  year: column('year', {
    kind: kinds.years,
    width: 110,
    get: (facts) => facts.project.years,
    set: (value) => project('years', [...value]),
  }),
  sector: column('sector', {
    kind: kinds.choice('sector', SECTORS, (text, readers) => readers.sector(text)),
    width: 160,
    get: (facts) => facts.project.sector,
    set: (value) => project('sector', value),
  }),
  workType: column('workType', {
    kind: kinds.choice('workType', WORK_TYPES, (text, readers) => readers.workType(text)),
    width: 130,
    get: (facts) => facts.project.workType,
    set: (value) => project('workType', value),
  }),
  priority: column('priority', {
    kind: kinds.choice('priority', PRIORITIES),
    label: 'projects:field.priority',
    width: 120,
    get: (facts) => facts.project.priority,
    set: (value) => unlessNothing(value, (priority) => project('priority', priority)),
  }),
  phase: column('phase', {
    kind: kinds.choice('phase', PHASES, phaseIn),
    width: 170,
    get: (facts) => facts.project.phase,
    set: (value) => unlessNothing(value, (phase) => project('phase', phase)),
  }),
  percent: column('percent', {
    kind: kinds.percent,
    importKind: 'percent',
    width: 150,
    get: (facts) => latestProgress(facts.progress)?.percent ?? null,
    set: (value) => unlessNothing(value, (percent) => ({ percent })),
  }),
  estimatedCost: column('estimatedCost', {
    kind: kinds.amount,
    importKind: 'amount',
    width: 150,
    get: (facts) => facts.project.estimatedCost,
    set: (value) => project('estimatedCost', value),
  }),
  contractNumber: column('contractNumber', {
    kind: kinds.line(NUMBER),
    width: 120,
    get: (facts) => facts.contracts[0]?.number ?? '',
    set: (value) => contract('number', value),
  }),
  contractor: column('contractor', {
    kind: kinds.line(LINE),
    width: 180,
    get: (facts) => facts.contracts[0]?.contractor ?? '',
    set: (value) => contract('contractor', value),
  }),
  contractAmount: column('contractAmount', {
    kind: kinds.amount,
    importKind: 'amount',
    width: 150,
    get: (facts) => facts.contracts[0]?.amount ?? null,
    set: (value) => contract('amount', value),
  }),
  startOrderOn: column('startOrderOn', {
    kind: kinds.day,
    importKind: 'day',
    width: 130,
    get: (facts) => facts.contracts[0]?.startOrderOn ?? null,
    set: (value) => contract('startOrderOn', value),
  }),
  period: column('period', {
    kind: kinds.period,
    importKind: 'period',
    width: 110,
    get: (facts) => facts.contracts[0]?.period ?? null,
    set: (value) => contract('period', value),
  }),
  contractEndOn: column('contractEndOn', {
    kind: kinds.day,
    importKind: 'day',
    width: 130,
    get: (facts) => facts.contracts[0]?.endOn ?? null,
    set: (value) => contract('endOn', value),
  }),
  provisionalReceptionOn: column('provisionalReceptionOn', {
    kind: kinds.day,
    importKind: 'day',
    width: 130,
    get: (facts) => facts.contracts[0]?.provisionalReceptionOn ?? null,
    set: (value) => contract('provisionalReceptionOn', value),
  }),
  owner: column('owner', {
    kind: kinds.line(LINE),
    width: 170,
    get: (facts) => facts.project.owner,
    set: (value) => project('owner', value),
  }),
  bearer: column('bearer', {
    kind: kinds.line(LINE),
    width: 170,
    get: (facts) => facts.project.bearer,
    set: (value) => project('bearer', value),
  }),
  remarks: column('remarks', {
    kind: kinds.paragraph(4000),
    width: 260,
    get: (facts) => facts.project.remarks,
    set: (value) => project('remarks', value),
  }),
};

/** Every column that people may fill in, in the order of the sheet. */
export const SHEET_COLUMNS: readonly SheetColumn[] = SHEET_KEYS.map((key) => TABLE[key]);

export const sheetColumn = (key: SheetKey): SheetColumn => TABLE[key];
