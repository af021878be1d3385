import { z } from 'zod';
import { SECTORS, WORK_TYPES } from '../projects/index.ts';
import json from './catalogue.json' with { type: 'json' };

const bilingual = z.object({ ar: z.string(), fr: z.string() });

const projectSchema = bilingual.extend({
  sector: z.enum(SECTORS),
  workType: z.enum(WORK_TYPES),
  programme: z.string(),
  /** Cost in millions of dirhams, from and to. */
  millions: z.tuple([z.number(), z.number()]),
  months: z.number(),
  place: z.enum(['rural', 'urban', 'any']),
  beneficiaries: z.number(),
});
export type CatalogueProject = z.output<typeof projectSchema>;

/** Invented projects and generic names; `{n}`, `{commune}` and `{title}` are filled in. */
export const CATALOGUE = { ...json, projects: z.tuple([projectSchema], projectSchema).parse(json.projects) };

export const fill = (text: string, name: string, value: string): string => text.replace(`{${name}}`, value);
