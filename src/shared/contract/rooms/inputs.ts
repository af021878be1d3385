import { z } from 'zod';
import { ID_LENGTH } from '../../projects/index.ts';

/** Shapes that the calls of several rooms share. */
export const id = z.string().length(ID_LENGTH);
export const nothing = z.object({});
/** A path that the person chose; long enough for deep folders. */
export const filePath = z.string().max(4096);

/** What the engine itself fills in: never taken from a window. */
export const filledIn = {
  id: true,
  kind: true,
  office: true,
  createdAt: true,
  createdBy: true,
  demonstration: true,
} as const;
