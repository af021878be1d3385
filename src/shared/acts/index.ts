import { z } from 'zod';
import { LEVELS } from '../alerts/index.ts';

const id = z.string().length(36);

/**
 * What a person did about an alert. The identifier is the finding's own, which everybody computes alike, so that two
 * desks that acknowledge the same alert write the same document.
 */
export const acknowledgementSchema = z.object({
  id,
  kind: z.literal('acknowledgement'),
  office: id,
  project: id,
  rule: z.string().max(100),
  /** Level at which it was acknowledged: what gets worse afterwards is open again. */
  level: z.enum(LEVELS),
  createdAt: z.string().max(30),
  createdBy: id,
});
export type Acknowledgement = z.infer<typeof acknowledgementSchema>;
