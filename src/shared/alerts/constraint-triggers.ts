import type { Constraint } from '../journal/index.ts';
import { inBothLanguages } from '../locale/index.ts';
import type { ProjectFacts } from './finding.ts';
import type { Opening, Trigger } from './opening.ts';

/** A constraint waits to be lifted; one that blocks the project is more urgent. */
export const blockingConstraint: Trigger = (facts) => open(facts, true).map((one) => about(one, 'blockingConstraint'));
export const openConstraint: Trigger = (facts) => open(facts, false).map((one) => about(one, 'openConstraint'));

const open = ({ journal }: ProjectFacts, blocking: boolean): readonly Constraint[] =>
  journal.filter(
    (fact): fact is Constraint => fact.kind === 'constraint' && fact.closedOn === null && fact.blocking === blocking,
  );

function about({ id, on, category }: Constraint, cause: string): Opening {
  const title = inBothLanguages((translate) => translate(`vocabulary:constraintCategory.${category}`));
  return { kind: 'constraint', id, title, on, governedBy: on, cause, values: () => ({}) };
}
