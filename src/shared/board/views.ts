import type { Bilingual } from '../locale/locale.ts';
import type { Condition, Phase, Sector } from '../projects/index.ts';
import type { Day } from '../time/index.ts';

/** Projects that have something in common. Amounts are centimes; a project without any cost counts as one without amount. */
export interface BoardGroup<Key extends string = string> {
  readonly key: Key;
  readonly count: number;
  readonly amount: number;
  /** Physical progress weighted by cost; by number where no cost is known. Null where nothing was ever measured. */
  readonly percent: number | null;
  /** How many of them are not normal. */
  readonly wanting: number;
}

/** Money of all contracts, in centimes. */
export interface BoardMoney {
  readonly contracted: number;
  readonly statements: number;
  readonly ordered: number;
  readonly paid: number;
}

/** A project that the board names. */
export interface BoardProject {
  readonly id: string;
  readonly reference: string;
  readonly title: Bilingual;
  readonly communes: readonly string[];
  readonly condition: Condition;
  readonly percent: number | null;
  readonly daysLate: number;
  readonly silentSince: Day | null;
}

/** The board (لوحة القيادة, tableau de bord) over the projects that its filters let through. */
export interface BoardOverview {
  readonly whole: BoardGroup;
  /** Projects of the office before the filters. */
  readonly all: number;
  readonly money: BoardMoney;
  /** In the order of their vocabulary, those without projects left out. */
  readonly byCondition: readonly BoardGroup<Condition>[];
  readonly byPhase: readonly BoardGroup<Phase>[];
  readonly bySector: readonly BoardGroup<Sector>[];
  /** Most projects first. A project of several communes or programmes counts in each of them. */
  readonly byCommune: readonly BoardGroup[];
  readonly byProgramme: readonly BoardGroup[];
  readonly byOwner: readonly BoardGroup[];
  /** Latest first. */
  readonly byYear: readonly BoardGroup[];
  readonly late: readonly BoardProject[];
  readonly silent: { readonly days: number; readonly count: number; readonly projects: readonly BoardProject[] };
  readonly evaluated: boolean;
}

/** How many projects were in which condition on a day, as far as was known then. */
export interface TrendMonth {
  readonly on: Day;
  readonly counts: Readonly<Partial<Record<Condition, number>>>;
}
