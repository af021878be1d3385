import type { Bilingual } from '../locale/locale.ts';

export interface ImportDoubt {
  /** Row as in the sheet, from 1. */
  readonly row: number;
  /** Header text of the column, or its letter when it has none. */
  readonly column: string;
  readonly code: string;
  readonly value: string;
  /** What accepting takes, as it will be shown; empty when the cell is left empty. */
  readonly proposal: string;
}

export interface ImportRefusal {
  readonly row: number;
  readonly code: string;
}

export interface ImportColumn {
  /** Position in the sheet, from 0. */
  readonly index: number;
  readonly header: string;
  /** Header or letter, told apart by a number where two are called alike. */
  readonly name: string;
  /** A field of the import catalogue, `other` (kept as it is) or `skip`. */
  readonly field: string;
  readonly examples: readonly string[];
  readonly confident: boolean;
  /** Mapped as the office chose the last time that it opened a list of this shape. */
  readonly remembered: boolean;
}

/** A field of a known project that accepting changes, both values as they are shown. */
export interface ImportChange {
  readonly row: number;
  /** Identifier of the project. */
  readonly project: string;
  readonly reference: string;
  readonly title: Bilingual;
  /** A field of the import catalogue, or `other`. */
  readonly field: string;
  /** Empty where there was no value. */
  readonly before: string;
  readonly after: string;
}

/** A sum that the list states, beside what its column, its rows or its states add up to. */
export interface ImportTotal {
  readonly row: number;
  readonly column: string;
  readonly written: string;
  readonly sum: string;
  readonly agrees: boolean;
}

export const DUPLICATE_DECISIONS = ['update', 'another'] as const;
export type DuplicateDecision = (typeof DUPLICATE_DECISIONS)[number];

/** A row that may be a project the office has, or one that stands further up in the list. */
export interface ImportDuplicate {
  /** Names the pair when it is decided. */
  readonly key: string;
  readonly row: number;
  readonly title: string;
  readonly reason: 'contractNumber' | 'titleAndPlace';
  readonly other: {
    /** Row of the same list, or null when it is a project of the office. */
    readonly row: number | null;
    readonly project: string | null;
    readonly reference: string;
    readonly title: string;
  };
  readonly decision: DuplicateDecision;
}

export interface ImportPreview {
  /** Names this dry run until it is accepted or dropped. */
  readonly token: string;
  readonly file: string;
  readonly sheets: readonly string[];
  readonly sheet: string;
  /** Row of the header as in the sheet, from 1. */
  readonly headerRow: number;
  readonly columns: readonly ImportColumn[];
  /** Every field a column may be mapped to, in the order to show. */
  readonly fields: readonly string[];
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly doubts: readonly ImportDoubt[];
  readonly refused: readonly ImportRefusal[];
  /** Names the shape of the list: the same headers in the same order. */
  readonly shape: string;
  /** Whether some column is mapped otherwise than would be proposed. */
  readonly chosen: boolean;
  /** Whether the mapping of an earlier import was taken up. */
  readonly remembered: boolean;
  /** What accepting changes in known projects: the first ones, and how many there are by field. */
  readonly changes: readonly ImportChange[];
  readonly changedFields: readonly { readonly field: string; readonly count: number }[];
  readonly totals: readonly ImportTotal[];
  readonly duplicates: readonly ImportDuplicate[];
  /** Pairs found, of which `duplicates` holds the first. */
  readonly duplicateCount: number;
}

export interface ImportSummary {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}
