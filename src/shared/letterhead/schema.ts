import { z } from 'zod';

/** A prefecture (عمالة, préfecture) or a province (إقليم, province). */
export const TERRITORY_KINDS = ['province', 'prefecture'] as const;

const line = z.string().trim().max(200);
const lines = z.array(line).max(8);
const inBoth = z.object({ ar: lines, fr: lines });

/**
 * The administration's header (رأسية, en-tête) of everything an office prints. The kind of the territory stands apart from
 * its name: the two are joined only by `letterheadLines`, so that a province never becomes a prefecture by accident.
 */
export const letterheadSchema = z.object({
  /** Kingdom and ministry. */
  above: inBoth,
  /** Null for an office that follows more than one province. */
  territory: z.object({ kind: z.enum(TERRITORY_KINDS), name: z.object({ ar: line, fr: line }) }).nullable(),
  /** General secretariat, division, service. */
  below: inBoth,
});
export type Letterhead = z.infer<typeof letterheadSchema>;
