import { z } from 'zod';

const id = z.string().length(36);
const line = z.string().max(200);

const common = {
  id,
  office: id,
  createdAt: z.string().max(30),
  createdBy: id,
  name: z.object({ ar: line, fr: line }),
  /** The organisation above it in the tree, or null at the top. */
  parent: id.nullable(),
};

/** An official division (region, province or prefecture, commune) with its HCP code, RGPH 2024. */
export const divisionSchema = z.object({
  ...common,
  kind: z.enum(['region', 'province', 'commune']),
  code: z.string().max(20),
  urban: z.boolean().nullable(),
});
export type Division = z.infer<typeof divisionSchema>;

/** An office (مصلحة، قسم): it owns documents and is the unit of synchronisation. */
export const officeSchema = z.object({ ...common, kind: z.literal('office'), demonstration: z.boolean() });
export type Office = z.infer<typeof officeSchema>;
