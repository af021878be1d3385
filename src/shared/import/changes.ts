import type { Contract, Milestone, Progress, Project } from '../projects/index.ts';
import type { Field } from './catalogue.ts';
import type { Show } from './proposal.ts';
import { same } from './same.ts';

/** A field that gets another value, with both as they are shown; an empty text is no value. */
export interface FieldChange {
  readonly field: Field | 'other';
  readonly before: string;
  readonly after: string;
}

type Shown<Document> = readonly (readonly [Field | 'other', (document: Document, show: Show) => string])[];

const orNothing = <Value>(value: Value | null, shown: (value: Value) => string): string =>
  value === null ? '' : shown(value);

const PROJECT: Shown<Project> = [
  ['titleAr', ({ title }) => title.ar],
  ['titleFr', ({ title }) => title.fr],
  ['description', ({ description }) => description],
  ['objective', ({ objective }) => objective],
  ['beneficiaries', ({ beneficiaries }) => orNothing(beneficiaries, String)],
  ['programme', ({ programmes }, show) => programmes.map(show.programme).join(' ; ')],
  ['sector', ({ sector }, show) => orNothing(sector, show.code('sector'))],
  ['workType', ({ workType }, show) => orNothing(workType, show.code('workType'))],
  ['commune', ({ communes }, show) => show.communes(communes)],
  ['place', ({ place }) => place],
  ['year', ({ years }, show) => show.years(years)],
  ['owner', ({ owner }) => owner],
  ['delegatedOwner', ({ delegatedOwner }) => delegatedOwner],
  ['bearer', ({ bearer }) => bearer],
  ['supervisor', ({ supervisor }) => supervisor],
  ['partners', ({ partners }) => partners.map(({ name }) => name).join(' ; ')],
  ['estimatedCost', ({ estimatedCost }, show) => orNothing(estimatedCost, show.amount)],
  ['phase', ({ phase }, show) => show.state({ phase, condition: null })],
  [
    'condition',
    ({ declaredCondition }, show) =>
      orNothing(declaredCondition, ({ condition }) => show.state({ phase: null, condition })),
  ],
  ['remarks', ({ remarks }) => remarks],
  ['other', ({ otherColumns }) => otherColumns.map(({ name, value }) => `${name}: ${value}`).join('\n')],
];

const CONTRACT: Shown<Contract> = [
  ['contractNumber', ({ number }) => number],
  ['contractObject', ({ object }) => object],
  ['contractor', ({ contractor }) => contractor],
  ['contractAmount', ({ amount }, show) => orNothing(amount, show.amount)],
  ['startOrderOn', ({ startOrderOn }) => startOrderOn ?? ''],
  ['period', ({ period }, show) => orNothing(period, show.period)],
  ['contractEndOn', ({ endOn }) => endOn ?? ''],
  ['provisionalReceptionOn', ({ provisionalReceptionOn }) => provisionalReceptionOn ?? ''],
];

const differing = <Document>(
  shown: Shown<Document>,
  before: Document | null,
  after: Document,
  show: Show,
): readonly FieldChange[] =>
  shown.flatMap(([field, text]) => {
    const [old, young] = [before === null ? '' : text(before, show), text(after, show)];
    return old === young ? [] : [{ field, before: old, after: young }];
  });

/** What differs between a project and what becomes of it. */
export const projectChanges = (before: Project, after: Project, show: Show): readonly FieldChange[] =>
  same(before, after) ? [] : differing(PROJECT, before, after, show);

/** What differs between a contract and what becomes of it; a contract that is new differs in all that it says. */
export const contractChanges = (before: Contract | null, after: Contract, show: Show): readonly FieldChange[] =>
  before !== null && same(before, after) ? [] : differing(CONTRACT, before, after, show);

export function milestoneChanges(before: Milestone | null, after: Milestone): readonly FieldChange[] {
  const [old, young] = [before?.plannedOn ?? '', after.plannedOn ?? ''];
  return old === young ? [] : [{ field: 'plannedEndOn', before: old, after: young }];
}

/** A measure of the same share on a later day changes the day it was last seen. */
export function progressChanges(before: Progress | undefined, after: Progress, show: Show): readonly FieldChange[] {
  if (before?.percent === after.percent) return [{ field: 'measuredOn', before: before.on, after: after.on }];
  return [{ field: 'percent', before: before ? show.percent(before.percent) : '', after: show.percent(after.percent) }];
}
