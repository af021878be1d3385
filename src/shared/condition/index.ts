export { conditionOf, explainCondition, type ProjectCondition } from './condition.ts';
export { rowOf } from './row.ts';
export { CONDITION_RULES, readConditionRules } from './rules.ts';
