export {
  type ComputedCondition,
  type ConditionReason,
  conditionOf,
  explainCondition,
  type ProjectCondition,
} from './condition.ts';
export { rowOf } from './row.ts';
export { CONDITION_RULES, type ConditionRules, readConditionRules } from './rules.ts';
