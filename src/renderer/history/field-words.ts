/** How the value of a field is written for people. */
export type Shape =
  | 'text'
  | 'bilingual'
  | 'day'
  | 'amount'
  | 'percent'
  | 'yesNo'
  | 'communes'
  | 'list'
  | 'period'
  | 'judgement'
  | { readonly word: (code: string) => string };

export interface FieldWords {
  /** Whole key of the locale files. */
  readonly label: string;
  readonly shape: Shape;
}

type Row = readonly [field: string, shape: Shape];

const code = (word: (code: string) => string): Shape => ({ word });

const table = (label: (field: string) => string, rows: readonly Row[]): Readonly<Record<string, FieldWords>> =>
  Object.fromEntries(rows.map(([field, shape]) => [field, { label: label(field), shape }]));

const fact = (rows: readonly Row[]) => table((field) => `journal:field.${field}`, [['on', 'day'], ...rows]);

/** The fields of each kind of document that a history tells; the labels are those of the forms. */
const FIELDS: Readonly<Record<string, Readonly<Record<string, FieldWords>>>> = {
  project: table(
    (field) => `projects:field.${field}`,
    [
      ['title', 'bilingual'],
      ['reference', 'text'],
      ['phase', code((one) => `vocabulary:phase.${one}`)],
      ['sector', code((one) => `vocabulary:sector.${one}`)],
      ['workType', code((one) => `vocabulary:workType.${one}`)],
      ['programmes', 'list'],
      ['years', 'list'],
      ['priority', code((one) => `vocabulary:priority.${one}`)],
      ['description', 'text'],
      ['objective', 'text'],
      ['communes', 'communes'],
      ['place', 'text'],
      ['beneficiaries', 'text'],
      ['owner', 'text'],
      ['delegatedOwner', 'text'],
      ['bearer', 'text'],
      ['supervisor', 'text'],
      ['estimatedCost', 'amount'],
      ['partners', 'list'],
      ['declaredCondition', 'judgement'],
      ['remarks', 'text'],
    ],
  ),
  contract: table(
    (field) => `projects:contract.${field}`,
    [
      ['number', 'text'],
      ['object', 'text'],
      ['contractor', 'text'],
      ['amount', 'amount'],
      ['startOrderOn', 'day'],
      ['period', 'period'],
      ['endOn', 'day'],
      ['provisionalReceptionOn', 'day'],
    ],
  ),
  milestone: {
    title: { label: 'projects:milestone.name', shape: 'bilingual' },
    ...table(
      (field) => `projects:milestone.${field}`,
      [
        ['plannedOn', 'day'],
        ['actualOn', 'day'],
      ],
    ),
  },
  progress: fact([
    ['percent', 'percent'],
    ['source', code((one) => `vocabulary:progressSource.${one}`)],
    ['comment', 'text'],
  ]),
  visit: fact([
    ['participants', 'text'],
    ['observations', 'text'],
    ['instructions', 'text'],
  ]),
  serviceOrder: fact([
    ['type', code((one) => `vocabulary:serviceOrderType.${one}`)],
    ['scope', code((one) => `vocabulary:adjournmentScope.${one}`)],
    ['number', 'text'],
    ['reason', 'text'],
  ]),
  constraint: fact([
    ['category', code((one) => `vocabulary:constraintCategory.${one}`)],
    ['description', 'text'],
    ['blocking', 'yesNo'],
    ['responsible', 'text'],
    ['action', 'text'],
    ['dueOn', 'day'],
    ['escalatedTo', code((one) => `vocabulary:escalation.${one}`)],
  ]),
  payment: fact([
    ['stage', code((one) => `vocabulary:paymentStage.${one}`)],
    ['number', 'text'],
    ['amount', 'amount'],
  ]),
  task: {
    ...table(
      (field) => `tasks:field.${field}`,
      [
        ['title', 'text'],
        ['assignee', 'text'],
        ['dueOn', 'day'],
        ['details', 'text'],
      ],
    ),
    state: { label: 'tasks:paper.state', shape: code((one) => `tasks:state.${one}`) },
    outcome: { label: 'tasks:paper.outcome', shape: 'text' },
  },
};

/** Null for fields that say nothing to people. */
export const fieldWords = (kind: string, field: string): FieldWords | null => FIELDS[kind]?.[field] ?? null;
