import { factsOn, knownSince } from '../../../shared/board/index.ts';
import { CONDITION_RULES, conditionOf } from '../../../shared/condition/index.ts';
import type { Condition } from '../../../shared/projects/index.ts';
import type { Day } from '../../../shared/time/index.ts';
import type { Portfolio } from '../portfolio/index.ts';

/** In which condition each project was on past days, computed once and again only when the project changes. */
export class ConditionHistory {
  private readonly portfolio: Portfolio;
  private readonly known = new Map<string, readonly (Condition | null)[]>();
  private days = '';

  constructor(portfolio: Portfolio) {
    this.portfolio = portfolio;
    portfolio.changed.subscribe((touched) => {
      if (touched === 'all') this.known.clear();
      else for (const project of touched) this.known.delete(project);
    });
  }

  /** One condition for each day; null before anything was known of the project. */
  of(project: string, days: readonly Day[]): readonly (Condition | null)[] {
    const key = days.join();
    if (key !== this.days) this.known.clear();
    this.days = key;
    const known = this.known.get(project);
    if (known) return known;
    const conditions = this.compute(project, days);
    this.known.set(project, conditions);
    return conditions;
  }

  private compute(project: string, days: readonly Day[]): readonly (Condition | null)[] {
    const facts = this.portfolio.get(project)?.facts;
    if (!facts) return days.map(() => null);
    const since = knownSince(facts);
    return days.map((on) => (on < since ? null : conditionOf(factsOn(facts, on), CONDITION_RULES, on).condition));
  }
}
