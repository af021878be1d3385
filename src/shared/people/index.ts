import { z } from 'zod';
import { bilingual, common, id, line } from '../documents/index.ts';

/** Staff of the office or of another service, elected members, contacts of contractors and partners. */
export const PERSON_CATEGORIES = ['staff', 'elected', 'contact'] as const;
export type PersonCategory = (typeof PERSON_CATEGORIES)[number];

/**
 * A person whom actions are given to or who belongs to a project's team. No more than the work needs (law 09-08,
 * article 3): no identity card number, no party.
 */
export const personSchema = z.object({
  ...common,
  kind: z.literal('person'),
  category: z.enum(PERSON_CATEGORIES),
  name: bilingual.refine(({ ar, fr }) => ar.trim() !== '' || fr.trim() !== '', 'NAME_MISSING'),
  /** Function (الصفة, qualité). */
  position: line,
  service: line,
  phone: z.string().max(40),
  email: z.string().max(200),
  /** Communes that an elected member represents. */
  communes: z.array(id).max(200),
});
export type Person = z.infer<typeof personSchema>;

export const TEAM_ROLES = ['lead', 'engineer', 'finance', 'contracts', 'land', 'site', 'other'] as const;
export type TeamRole = (typeof TEAM_ROLES)[number];

/** A person's place in the team of a project, across services. */
export const teamMemberSchema = z.object({
  ...common,
  kind: z.literal('teamMember'),
  project: id,
  person: id,
  role: z.enum(TEAM_ROLES),
});
export type TeamMember = z.infer<typeof teamMemberSchema>;
