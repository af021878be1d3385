import { z } from 'zod';
import { isDay } from '../time/index.ts';

/** Shapes that all documents are made of, and their bounds. */

export const ID_LENGTH = 36;
const LINE = 300;
const PARAGRAPH = 4000;
/** 90 thousand million dirhams: the largest amount whose centimes are still an exact integer. */
const MOST_CENTIMES = Number.MAX_SAFE_INTEGER;

export const id = z.string().length(ID_LENGTH);
export const day = z.string().max(10).refine(isDay);
export const line = z.string().max(LINE);
export const paragraph = z.string().max(PARAGRAPH);
export const percent = z.number().min(0).max(100);
export const centimes = z.number().int().min(0).max(MOST_CENTIMES);
export const bilingual = z.object({ ar: line, fr: line });

/** What every document carries. `office` is the organisation that owns it and the unit of synchronisation. */
export const common = {
  id,
  office: id,
  createdAt: z.string().max(30),
  createdBy: id,
  /** Made up for the demonstration province, and marked so wherever it is shown. */
  demonstration: z.boolean(),
};
