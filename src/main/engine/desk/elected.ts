import type { ElectedCard, ElectedDesk } from '../../../shared/contract/index.ts';
import type { Condition } from '../../../shared/projects/index.ts';
import { type Day, latestDay } from '../../../shared/time/index.ts';
import type { Evaluation } from '../portfolio/index.ts';
import { byGravity, needsDecision, pressingOf } from './pressing.ts';

/** Cards shown; a commune has fewer, and a province's elected member is told how many there are. */
const CARDS = 60;
/** Reasons told of one project. */
const REASONS = 6;

/** @param commune whose projects are meant, or null for all */
export function electedDesk(evaluations: Iterable<Evaluation>, commune: string | null, today: Day): ElectedDesk {
  const byCondition: Partial<Record<Condition, number>> = {};
  const pressing: Evaluation[] = [];
  const measured: Day[] = [];
  let all = 0;
  for (const evaluation of evaluations) {
    const { row } = evaluation;
    if (commune !== null && !row.communes.includes(commune)) continue;
    all++;
    byCondition[row.condition] = (byCondition[row.condition] ?? 0) + 1;
    if (row.measuredOn !== null) measured.push(row.measuredOn);
    if (needsDecision(evaluation)) pressing.push(evaluation);
  }
  return {
    today,
    evaluated: true,
    all,
    byCondition,
    cards: pressing.sort(byGravity).slice(0, CARDS).map(cardOf),
    updatedOn: latestDay(measured) ?? null,
  };
}

const cardOf = (evaluation: Evaluation): ElectedCard => ({
  ...pressingOf(evaluation),
  findings: evaluation.findings.slice(0, REASONS).map(({ explain }) => explain),
});
