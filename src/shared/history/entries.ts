import type { Bilingual } from '../locale/locale.ts';
import type { Condition } from '../projects/index.ts';
import type { Day } from '../time/index.ts';
import type { FieldChange } from './field-changes.ts';

export const VERBS = ['created', 'changed', 'removed'] as const;
/** What happened to a document. One that comes back counts as created. */
export type Verb = (typeof VERBS)[number];

/** What happened to one document in one act. */
export interface DocumentChange {
  readonly document: string;
  /** Kind of the document: `project`, `contract`, `milestone`, `progress`, `task`… */
  readonly kind: string;
  readonly verb: Verb;
  /** What people call it: its title, number or name; empty where it has none. */
  readonly title: Bilingual;
  /** Fields that differ; of a new or removed document those that say something. */
  readonly changes: readonly FieldChange[];
}

export interface NamedProject {
  readonly id: string;
  readonly reference: string;
  readonly title: Bilingual;
}

interface Act {
  /** Names the act; the parts of an import carry the same. */
  readonly act: string;
  /** Number of the act's newest row in the log of this database: greater is later. */
  readonly seq: number;
  /** ISO instant. */
  readonly at: string;
  /** Profile of the person. */
  readonly author: string;
  readonly mine: boolean;
  /** Which way it came: `projects`, `import`, `undo`, `tasks`, `setup`… */
  readonly context: string;
}

/** What one act did to one project, or to one document that belongs to none. */
export interface RecordEntry extends Act {
  readonly kind: 'record';
  /** Null where the documents belong to no project. A project that is gone keeps its last name. */
  readonly project: NamedProject | null;
  readonly documents: readonly DocumentChange[];
}

/** One act on more records than a page should hold, such as an import; `history.act` opens it. */
export interface BulkEntry extends Act {
  readonly kind: 'bulk';
  /** By kind of document: how many were created, changed, removed. */
  readonly counts: Readonly<Record<string, Readonly<Record<Verb, number>>>>;
}

export type HistoryEntry = RecordEntry | BulkEntry;

/** Newest first. */
export interface HistoryPage {
  readonly entries: readonly HistoryEntry[];
  /** Where the next page begins; null after the last. */
  readonly next: number | null;
}

/** One thing that is new about a project. */
export type News =
  | { readonly kind: 'condition'; readonly before: Condition; readonly after: Condition }
  | { readonly kind: 'stopOrder'; readonly on: Day; readonly reason: string }
  | { readonly kind: 'resumeOrder'; readonly on: Day }
  | { readonly kind: 'constraint'; readonly category: string; readonly blocking: boolean }
  | { readonly kind: 'milestone'; readonly title: Bilingual; readonly on: Day }
  | { readonly kind: 'progress'; readonly percent: number; readonly before: number | null }
  | { readonly kind: 'created' }
  | { readonly kind: 'removed' }
  /** Anything else: how many documents of the project were written. */
  | { readonly kind: 'changed'; readonly documents: number };

/** What is new about one project since the last visit. */
export interface ProjectNews {
  readonly project: NamedProject;
  /** Greater is graver. */
  readonly weight: number;
  /** Instant of the latest act; null where only the calendar moved. */
  readonly at: string | null;
  /** Gravest first. */
  readonly news: readonly News[];
}

export interface NewsSince {
  /** Instant since when everything counts as new; null on the first day, when nothing does. */
  readonly since: string | null;
  /** Day of that last visit. */
  readonly day: Day | null;
  /** Gravest first; no more than were asked for. */
  readonly projects: readonly ProjectNews[];
  readonly total: number;
  /** Projects by kind of news. */
  readonly counts: Readonly<Partial<Record<News['kind'], number>>>;
  /** False while the first evaluation after the start is still running. */
  readonly evaluated: boolean;
}

interface NamedDocument {
  readonly kind: string;
  readonly title: Bilingual;
}

/** What came of taking an act back. */
export type UndoAnswer =
  | { readonly kind: 'undone'; readonly project: string | null; readonly documents: readonly NamedDocument[] }
  | { readonly kind: 'nothing' }
  /** Written over since: nothing was taken back. */
  | {
      readonly kind: 'inTheWay';
      readonly project: string | null;
      readonly documents: readonly (NamedDocument & { readonly fields: readonly string[] })[];
    };
