import { ALERT_RULES, type Finding, findingsOf, type ProjectFacts } from '../../../shared/alerts/index.ts';
import { CONDITION_RULES, conditionOf, type ProjectCondition, rowOf } from '../../../shared/condition/index.ts';
import type { ProjectRow } from '../../../shared/contract/index.ts';
import { fold } from '../../../shared/text/index.ts';
import type { Day } from '../../../shared/time/index.ts';

/** What the rules say of one project on a day. */
export interface Evaluation {
  readonly row: ProjectRow;
  readonly findings: readonly Finding[];
  readonly condition: ProjectCondition;
  /** Folded text that searches look into. */
  readonly searchable: string;
}

export function evaluate(facts: ProjectFacts, today: Day): Evaluation {
  const findings = findingsOf(facts, ALERT_RULES, today);
  const condition = conditionOf(facts, CONDITION_RULES, today);
  return {
    row: rowOf(facts, findings, condition.condition, today),
    findings,
    condition,
    searchable: searchableText(facts),
  };
}

function searchableText({ project, contracts }: ProjectFacts): string {
  const texts = [
    project.reference,
    project.title.ar,
    project.title.fr,
    project.place,
    project.owner,
    project.bearer,
    ...project.programmes,
    ...contracts.flatMap(({ number, contractor }) => [number, contractor]),
  ];
  return fold(texts.join(' \n '));
}
