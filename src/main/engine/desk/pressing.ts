import { explainCondition } from '../../../shared/condition/index.ts';
import type { PressingProject } from '../../../shared/contract/index.ts';
import type { Condition } from '../../../shared/projects/index.ts';
import type { Evaluation } from '../portfolio/index.ts';

/** Conditions that wait for somebody's decision, gravest first. */
const GRAVITY: readonly Condition[] = ['struggling', 'stopped', 'late', 'pending'];

/** Rank of a condition among those that need a decision, -1 for those that do not. */
const gravityOf = (condition: Condition): number => GRAVITY.indexOf(condition);

export const needsDecision = ({ row }: Evaluation): boolean => gravityOf(row.condition) >= 0;

/** Gravest condition first, then the longest delay; the reference settles ties alike everywhere. */
export function byGravity({ row: a }: Evaluation, { row: b }: Evaluation): number {
  return (
    gravityOf(a.condition) - gravityOf(b.condition) ||
    b.daysLate - a.daysLate ||
    (a.reference < b.reference ? -1 : a.reference > b.reference ? 1 : 0)
  );
}

/** The most pressing finding says it with its days; without one, what made the condition. A declared one gives its reason. */
export function pressingOf({ row, findings, condition }: Evaluation): PressingProject {
  const { declared, computed } = condition;
  if (declared !== null && declared.reason !== '') return { row, reason: { ar: declared.reason, fr: declared.reason } };
  return { row, reason: findings[0]?.explain ?? explainCondition(computed.reason) };
}
