import synonyms from './synonyms.json' with { type: 'json' };

/** What the cells of a field hold; it decides how they are read and what speaks for a column being that field. */
export type FieldKind =
  | 'code'
  | 'title'
  | 'line'
  | 'paragraph'
  | 'count'
  | 'programme'
  | 'sector'
  | 'workType'
  | 'commune'
  | 'years'
  | 'partners'
  | 'amount'
  | 'day'
  | 'period'
  | 'percent'
  | 'state';

/** Every field that a column may be mapped to, in the order to show. Its name is `import:field.<field>`. */
export const FIELD_KINDS = {
  reference: 'code',
  title: 'title',
  titleAr: 'title',
  titleFr: 'title',
  description: 'paragraph',
  objective: 'paragraph',
  beneficiaries: 'count',
  programme: 'programme',
  sector: 'sector',
  workType: 'workType',
  commune: 'commune',
  place: 'line',
  year: 'years',
  owner: 'line',
  delegatedOwner: 'line',
  bearer: 'line',
  supervisor: 'line',
  partners: 'partners',
  estimatedCost: 'amount',
  contractNumber: 'line',
  contractObject: 'line',
  contractor: 'line',
  contractAmount: 'amount',
  startOrderOn: 'day',
  period: 'period',
  contractEndOn: 'day',
  plannedEndOn: 'day',
  provisionalReceptionOn: 'day',
  percent: 'percent',
  measuredOn: 'day',
  phase: 'state',
  condition: 'state',
  remarks: 'paragraph',
} as const satisfies Readonly<Record<string, FieldKind>>;
export type Field = keyof typeof FIELD_KINDS;

/** `other` keeps the column as it is with the project; `skip` leaves it out. */
export type ColumnUse = Field | 'other' | 'skip';

const isField = (name: string): name is Field => Object.hasOwn(FIELD_KINDS, name);

export const FIELDS: readonly Field[] = Object.keys(FIELD_KINDS).filter(isField);
export const COLUMN_USES: readonly ColumnUse[] = [...FIELDS, 'other', 'skip'];
export const isColumnUse = (name: string): name is ColumnUse => name === 'other' || name === 'skip' || isField(name);

/** Names that lists give a column, Arabic and French, slips of the pen included; compared without accents and case. */
export const SYNONYMS: Readonly<Record<ColumnUse, readonly string[]>> = synonyms;

/** What the cells of a column hold under a use; a column that is kept or left out is not read. */
export const kindOf = (use: ColumnUse): FieldKind => (use === 'other' || use === 'skip' ? 'line' : FIELD_KINDS[use]);
