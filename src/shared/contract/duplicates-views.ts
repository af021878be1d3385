import type { SimilarReason } from '../duplicates/index.ts';
import type { Bilingual } from '../locale/locale.ts';
import type { Phase } from '../projects/index.ts';

/** One of two projects that may be the same, with what tells them apart. */
export interface DuplicateSide {
  readonly id: string;
  readonly reference: string;
  readonly title: Bilingual;
  readonly communes: readonly string[];
  readonly place: string;
  readonly phase: Phase;
  /** Centimes. */
  readonly estimatedCost: number | null;
  readonly contracts: readonly string[];
  /** How many contracts, milestones and facts would go over. */
  readonly documents: number;
}

export interface DuplicatePair {
  readonly a: DuplicateSide;
  readonly b: DuplicateSide;
  readonly reason: SimilarReason;
}

export interface DuplicatesView {
  /** All pairs, of which `pairs` holds the first. */
  readonly count: number;
  readonly pairs: readonly DuplicatePair[];
}

export interface SimilarView {
  readonly id: string;
  readonly reference: string;
  readonly title: Bilingual;
  readonly reason: SimilarReason;
}
