import type { Finding, Level } from '../alerts/index.ts';
import type { JournalFact } from '../journal/index.ts';
import type { Letterhead } from '../letterhead/index.ts';
import type { Bilingual } from '../locale/locale.ts';
import type { Condition, Contract, Milestone, Phase, Progress, Project, Sector } from '../projects/index.ts';
import type { ProblemCode, SheetKey } from '../sheet/index.ts';
import type { Day } from '../time/index.ts';

/** One line of the portfolio. */
export interface ProjectRow {
  readonly id: string;
  readonly reference: string;
  readonly title: Bilingual;
  readonly communes: readonly string[];
  readonly programmes: readonly string[];
  readonly sector: Sector | null;
  readonly phase: Phase;
  readonly condition: Condition;
  /** Latest physical progress, 0 to 100, and its day. */
  readonly percent: number | null;
  readonly measuredOn: Day | null;
  readonly contractEndOn: Day | null;
  /** Since when nobody has said how far its works are; null where nobody has to. */
  readonly silentSince: Day | null;
  readonly nextMilestone: { readonly title: Bilingual; readonly plannedOn: Day } | null;
  /** Highest level among its open findings. */
  readonly level: Level | null;
  /** Days of its longest open delay; 0 when it has none. */
  readonly daysLate: number;
  readonly estimatedCost: number | null;
  readonly demonstration: boolean;
}

export interface PortfolioPage {
  /** Rows that match search and filters, of which `rows` is the window asked for. */
  readonly total: number;
  /** Projects of the office, before search and filters. */
  readonly all: number;
  readonly offset: number;
  readonly rows: readonly ProjectRow[];
  /** Counts over all projects of the office, for the filter buttons. */
  readonly byCondition: Readonly<Partial<Record<Condition, number>>>;
  /** Programmes that the office's projects belong to, for the filter: codes of the seeded ones, its own as they are called. */
  readonly programmes: readonly string[];
  /** False while the first evaluation after the start is still running; conditions may still change. */
  readonly evaluated: boolean;
}

export interface ProjectPage {
  readonly project: Project;
  readonly contracts: readonly Contract[];
  /** By rank. */
  readonly milestones: readonly Milestone[];
  /** Newest first. */
  readonly progress: readonly Progress[];
  /** Visits, service orders, constraints and payments, newest first. */
  readonly journal: readonly JournalFact[];
  readonly findings: readonly Finding[];
  /** What the rules say, beside which a person's declaration may stand (`project.declaredCondition`). */
  readonly computedCondition: { readonly condition: Condition; readonly explain: Bilingual };
  readonly row: ProjectRow;
}

/** An open finding with what people and this device did about it. */
export interface Alert extends Finding {
  /** This device has shown it to its user. */
  readonly seen: boolean;
  /** Day on which it was first observed here. */
  readonly since: Day;
  readonly acknowledgedAt: string | null;
  readonly projectTitle: Bilingual;
  readonly projectReference: string;
}

export interface AlertList {
  readonly alerts: readonly Alert[];
  readonly total: number;
  readonly unseen: number;
  readonly byLevel: Readonly<Record<Level, number>>;
  /** Those not yet acknowledged by their rule, for the filter; a rule that found nothing is left out. */
  readonly byRule: Readonly<Record<string, number>>;
}

export interface Place {
  readonly id: string;
  readonly code: string;
  readonly name: Bilingual;
  readonly parent: string | null;
}

export interface OfficeView {
  readonly id: string;
  readonly name: Bilingual;
  readonly province: Place | null;
  readonly communes: readonly Place[];
  readonly demonstration: boolean;
}

/** What the window needs to know before anything else. */
export interface AppState {
  /** False until the person went through one of the three doors. */
  readonly ready: boolean;
  readonly today: Day;
  readonly office: OfficeView | null;
  /** The recovery key was never shown and confirmed. */
  readonly recoveryKeyPending: boolean;
  /** Where the database key lies: the system's keychain, a file only this user may read, or one given by hand. */
  readonly keyPlace: 'keychain' | 'file' | 'given';
  readonly projects: number;
  readonly unseenAlerts: number;
}

/** A doubt of an import: what was read, why it is doubtful, what is proposed. */
export interface BackupSummary {
  readonly file: string;
  readonly bytes: number;
  readonly documents: number;
}

/** A line of the sheet: what its cells show, in the order of the columns asked for. */
export interface SheetRow {
  readonly id: string;
  readonly title: Bilingual;
  readonly cells: readonly string[];
}

/** A text that was typed or pasted into a cell and not taken. */
export interface RefusedCell {
  readonly project: string;
  readonly column: SheetKey;
  /** Has a sentence: `sheet:problem.<code>`. */
  readonly code: ProblemCode;
  /** What was probably meant, as the cell would show it. */
  readonly proposal: string | null;
}

export interface SheetOutcome {
  /** Names what was written, for taking it back; null when nothing was. */
  readonly act: string | null;
  /** What the cells show now that they were written. */
  readonly written: readonly { readonly project: string; readonly column: SheetKey; readonly text: string }[];
  readonly refused: readonly RefusedCell[];
}

export interface SavedViewRow {
  readonly id: string;
  readonly name: string;
  /** JSON; the place that it belongs to checks it. */
  readonly choices: string;
}

/** A file in the documents folder, by its name there. */
export interface DocumentFile {
  readonly name: string;
}

/** The header of the office's papers. `kept` is false while it is only proposed. */
export interface LetterheadView {
  readonly letterhead: Letterhead;
  readonly kept: boolean;
}
