import type { ProjectFacts } from '../alerts/index.ts';
import { type Bilingual, inBothLanguages } from '../locale/index.ts';
import { type Condition, PHASE_TRAITS, type Phase } from '../projects/index.ts';
import type { Day } from '../time/index.ts';
import { MEASURES } from './measures.ts';
import type { ConditionRules } from './rules.ts';

/** Why a condition was computed: a rule of the table with what was measured, or that nothing speaks against normal. */
export type ConditionReason =
  | { readonly key: 'over'; readonly phase: Phase }
  | { readonly key: 'nothing' }
  | { readonly key: 'rule'; readonly rule: string; readonly value: number; readonly over: number };

export interface ComputedCondition {
  readonly condition: Condition;
  readonly reason: ConditionReason;
}

export interface ProjectCondition {
  /** What is shown: a person's declaration stands before the computed one. */
  readonly condition: Condition;
  readonly computed: ComputedCondition;
  readonly declared: { readonly condition: Condition; readonly reason: string; readonly on: Day } | null;
}

/** The condition (الوضعية, situation) of a project on a day: computed by rules, and as a person declared it. */
export function conditionOf(facts: ProjectFacts, rules: ConditionRules, today: Day): ProjectCondition {
  const computed = computedCondition(facts, rules, today);
  const declared = facts.project.declaredCondition;
  return { condition: declared?.condition ?? computed.condition, computed, declared };
}

function computedCondition(facts: ProjectFacts, rules: ConditionRules, today: Day): ComputedCondition {
  const { phase } = facts.project;
  if (PHASE_TRAITS[phase].over) return { condition: 'normal', reason: { key: 'over', phase } };
  for (const { id, condition, measure, over } of rules) {
    const value = MEASURES[measure](facts, today);
    if (value !== null && value > over) return { condition, reason: { key: 'rule', rule: id, value, over } };
  }
  return { condition: 'normal', reason: { key: 'nothing' } };
}

/** The sentence of a reason in both languages. */
export const explainCondition = (reason: ConditionReason): Bilingual =>
  inBothLanguages((translate) => {
    switch (reason.key) {
      case 'over':
        return translate('alerts:condition.over', { phase: translate(`vocabulary:phase.${reason.phase}`) });
      case 'nothing':
        return translate('alerts:condition.nothing');
      case 'rule': {
        const value = Math.ceil(reason.value);
        return translate(`alerts:condition.${reason.rule}`, {
          value,
          over: reason.over,
          span: translate('alerts:span', { count: value }),
          limit: translate('alerts:span', { count: reason.over }),
        });
      }
    }
  });
