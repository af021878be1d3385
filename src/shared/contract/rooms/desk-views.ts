import type { Bilingual } from '../../locale/locale.ts';
import type { Condition } from '../../projects/index.ts';
import type { Day } from '../../time/index.ts';
import type { ProjectRow } from '../views.ts';

/** A project that waits for somebody, with the sentence that says why. */
export interface PressingProject {
  readonly row: ProjectRow;
  readonly reason: Bilingual;
}

/** Projects under way that nobody has said a word about, counted for one commune. */
export interface SilentCommune {
  /** Null for projects without a commune. */
  readonly commune: string | null;
  readonly count: number;
  /** Days of the longest silence. */
  readonly longest: number;
}

/** What the division sees first in the morning. */
export interface DivisionDesk {
  readonly today: Day;
  /** False for an answer kept from the last time. */
  readonly evaluated: boolean;
  readonly all: number;
  readonly byCondition: Readonly<Partial<Record<Condition, number>>>;
  /** Projects that need a decision: gravest condition first, then the longest delay. */
  readonly pressing: { readonly total: number; readonly projects: readonly PressingProject[] };
  /** Projects without a measure for `days` days or longer, most first. */
  readonly silent: { readonly days: number; readonly total: number; readonly communes: readonly SilentCommune[] };
}

/** One card of the elected member's desk. */
export interface ElectedCard extends PressingProject {
  /** Everything that was found about it, most pressing first. */
  readonly findings: readonly Bilingual[];
}

/** What an elected member sees: few words, honest ones. */
export interface ElectedDesk {
  readonly today: Day;
  readonly evaluated: boolean;
  readonly all: number;
  readonly byCondition: Readonly<Partial<Record<Condition, number>>>;
  readonly cards: readonly ElectedCard[];
  /** Latest day on which anything was measured, or null. */
  readonly updatedOn: Day | null;
}
