import type { z } from 'zod';
import type { milestoneInput } from '../../../shared/contract/index.ts';
import type { Milestone } from '../../../shared/projects/index.ts';

export type MilestoneDraft = z.input<typeof milestoneInput>;

/** A milestone without what the engine fills in. */
export const draftOf = ({ project, title, plannedOn, actualOn, weight, rank }: Milestone): MilestoneDraft => ({
  project,
  title,
  plannedOn,
  actualOn,
  weight,
  rank,
});
