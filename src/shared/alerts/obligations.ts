import { PHASE_TRAITS } from '../projects/index.ts';
import { addDays, addMonths, type Day } from '../time/index.ts';
import type { ProjectFacts } from './finding.ts';
import type { Opening } from './opening.ts';
import type { AlertRules, Clock } from './rules.ts';
import { TRIGGERS } from './triggers.ts';

/** What must have happened by a day, because of a fact and under rules. */
export interface Obligation {
  readonly clock: Clock;
  readonly opening: Opening;
  readonly due: Day;
}

/** Step one, facts → obligations. A project that is over or cancelled owes nothing more. */
export function obligationsOf(facts: ProjectFacts, rules: AlertRules, today: Day): readonly Obligation[] {
  if (PHASE_TRAITS[facts.project.phase].over) return [];
  return rules.clocks.flatMap((clock) =>
    TRIGGERS[clock.trigger](facts, today, clock.over).map((opening) => ({
      clock,
      opening,
      due: dueOn(opening.countsFrom ?? opening.on, clock.delay),
    })),
  );
}

function dueOn(day: Day, { count, unit }: Clock['delay']): Day {
  if (count === 0) return day;
  return unit === 'month' ? addMonths(day, count) : addDays(day, count);
}
