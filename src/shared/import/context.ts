import type { Bilingual, Locale } from '../locale/index.ts';
import type { Contract, Milestone, Progress, Project } from '../projects/index.ts';
import type { Day } from '../time/index.ts';

/** Documents of the office that a list may update. Of the progress only the latest measure of each project is needed. */
export interface ExistingDocuments {
  readonly projects: readonly Project[];
  readonly contracts: readonly Contract[];
  readonly milestones: readonly Milestone[];
  readonly progress: readonly Progress[];
}

export const NOTHING_YET: ExistingDocuments = { projects: [], contracts: [], milestones: [], progress: [] };

/** Who imports, for which office, when, and into what. */
export interface ImportContext {
  readonly office: string;
  /** Identifier of the person, written on each new document. */
  readonly createdBy: string;
  /** Instant, ISO UTC. */
  readonly now: string;
  /** Legal day today; the day of a measure of progress when the list names none. */
  readonly today: Day;
  /** Language of the proposals as they are shown. */
  readonly locale: Locale;
  /** Prefix of references given to projects that have none: `PRJ` makes `PRJ-2026-0001`. */
  readonly referencePrefix: string;
  /** The office's communes, by whose names the list is read. */
  readonly communes: readonly { readonly id: string; readonly name: Bilingual }[];
  readonly existing: ExistingDocuments;
  /** How the office mapped lists before: uses of columns by their name, by the shape of the list. */
  readonly remembered?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Complete documents by collection: contracts lie with the projects, progress in the journal. */
export interface DocumentSet {
  readonly projects: readonly (Project | Contract)[];
  readonly milestones: readonly Milestone[];
  readonly journal: readonly Progress[];
}

/** What accepting writes, in one grouped write. */
export interface ImportChanges {
  readonly insert: DocumentSet;
  readonly update: DocumentSet;
}
