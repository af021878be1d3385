import type { DuplicateDecision, ImportPreview } from '../../../shared/contract/index.ts';
import type { ErrorShape } from '../../../shared/errors/index.ts';
import type { ImportContext } from '../../../shared/import/index.ts';

/** What a person may choose otherwise than proposed. */
export interface ImportChoices {
  readonly sheet?: string | undefined;
  /** From 1. */
  readonly headerRow?: number | undefined;
  /** Use of a column by its position in the sheet, from 0, as text. */
  readonly mapping?: Readonly<Record<string, string>> | undefined;
  /** What is decided on likely duplicates, by the key of the pair. */
  readonly duplicates?: Readonly<Record<string, DuplicateDecision>> | undefined;
  /** Proposes the columns anew, whatever was chosen the last time. */
  readonly fresh?: boolean | undefined;
}

/** Lists that are handed over in pieces. */
export const LISTS = [
  'doubts',
  'refused',
  'insert.projects',
  'insert.milestones',
  'insert.journal',
  'update.projects',
  'update.milestones',
  'update.journal',
] as const;
export type ListName = (typeof LISTS)[number];

export const EXISTING_LISTS = ['projects', 'contracts', 'milestones', 'progress'] as const;
export type ExistingList = (typeof EXISTING_LISTS)[number];

export type PreviewHead = Omit<ImportPreview, 'token' | 'file' | 'doubts' | 'refused'>;

/** From the engine to the reading thread; each is answered once, in order. */
export type ImportRequest =
  | { readonly type: 'open'; readonly file: string }
  /** The cells of its visible sheets, for whoever understands them otherwise than as a list to import. */
  | { readonly type: 'grids' }
  | { readonly type: 'context'; readonly context: Omit<ImportContext, 'existing'> }
  | { readonly type: 'existing'; readonly list: ExistingList; readonly items: readonly unknown[] }
  | { readonly type: 'plan'; readonly choices: ImportChoices }
  | { readonly type: 'list'; readonly name: ListName; readonly from: number; readonly count: number };

export type ImportAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: ErrorShape };
