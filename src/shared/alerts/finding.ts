import type { JournalFact } from '../journal/index.ts';
import type { Bilingual } from '../locale/locale.ts';
import type { Contract, Milestone, Progress, Project } from '../projects/index.ts';
import type { Day } from '../time/index.ts';

/** Levels in rising order: worth knowing, act soon, act now. */
export const LEVELS = ['info', 'warning', 'critical'] as const;
export type Level = (typeof LEVELS)[number];

/** All that the rules look at for one project. */
export interface ProjectFacts {
  readonly project: Project;
  readonly contracts: readonly Contract[];
  readonly milestones: readonly Milestone[];
  readonly progress: readonly Progress[];
  /** Visits, service orders, constraints and payments, newest first. */
  readonly journal: readonly JournalFact[];
}

export interface Subject {
  readonly kind: 'project' | 'contract' | 'milestone' | 'serviceOrder' | 'constraint';
  readonly id: string;
  readonly title: string;
}

/**
 * Something that is near, due or passed today, with the sentence that explains why. Computed wherever it is shown and
 * never stored; `id` is computed alike everywhere from rule, subject and opening fact.
 */
export interface Finding {
  readonly id: string;
  readonly rule: string;
  readonly level: Level;
  readonly subject: Subject;
  /** The project it leads to. */
  readonly project: string;
  readonly due: Day;
  /** Calendar days after `due`; negative while it is still ahead. */
  readonly daysLate: number;
  readonly explain: Bilingual;
}
