import { z } from 'zod';
import { LEVELS } from '../../alerts/index.ts';
import {
  CONDITIONS,
  contractSchema,
  milestoneSchema,
  PHASES,
  progressSchema,
  projectSchema,
  SECTORS,
} from '../../projects/index.ts';
import { define } from '../define.ts';
import type { PortfolioPage, ProjectPage } from '../views.ts';
import { filledIn, id } from './inputs.ts';

export const projectInput = projectSchema.omit(filledIn);
export const contractInput = contractSchema.omit(filledIn);
export const milestoneInput = milestoneSchema.omit(filledIn);
const progressInput = progressSchema.omit(filledIn);

export const SORTS = ['attention', 'title', 'reference', 'percent', 'contractEndOn', 'measuredOn', 'phase'] as const;

const days = z.number().int().min(0).max(10_000).nullable().default(null);

/** What a person may ask of the list: every filter narrows it, several values of one filter widen it. */
export const listFilters = {
  search: z.string().max(200).default(''),
  conditions: z.array(z.enum(CONDITIONS)).default([]),
  phases: z.array(z.enum(PHASES)).default([]),
  sectors: z.array(z.enum(SECTORS)).default([]),
  communes: z.array(id).default([]),
  programmes: z.array(z.string().max(300)).default([]),
  levels: z.array(z.enum(LEVELS)).default([]),
  /** Works in progress of which nobody has said anything for more than so many days. */
  silentOver: days,
  /** Works whose contractual end is today or within so many days. */
  endingWithin: days,
  sort: z.enum(SORTS).default('attention'),
  descending: z.boolean().default(false),
};

export const projectsCommands = {
  'projects.create': define<{ readonly id: string }>().with(
    projectInput.partial({ reference: true }),
    'projects.write',
  ),
  'projects.update': define<null>().with(z.object({ id, changes: projectInput.partial() }), 'projects.write'),
  'projects.remove': define<null>().with(z.object({ id }), 'projects.write'),
  'projects.restore': define<null>().with(z.object({ id }), 'projects.write'),
  'projects.saveContract': define<{ readonly id: string }>().with(
    z.object({ id: id.nullable(), contract: contractInput }),
    'projects.write',
  ),
  'projects.removeContract': define<null>().with(z.object({ id }), 'projects.write'),
  'projects.restoreContract': define<null>().with(z.object({ id }), 'projects.write'),
  'projects.saveMilestone': define<{ readonly id: string }>().with(
    z.object({ id: id.nullable(), milestone: milestoneInput }),
    'projects.write',
  ),
  'projects.removeMilestone': define<null>().with(z.object({ id }), 'projects.write'),
  'projects.restoreMilestone': define<null>().with(z.object({ id }), 'projects.write'),
  'projects.reportProgress': define<{ readonly id: string }>().with(progressInput, 'projects.write'),
  'projects.withdrawProgress': define<null>().with(z.object({ id }), 'projects.write'),
} as const;

export const projectsQueries = {
  'projects.list': define<PortfolioPage>().with(
    z.object({
      ...listFilters,
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    'projects.read',
  ),
  /** Null once the project is gone. */
  'projects.page': define<ProjectPage | null>().with(z.object({ id }), 'projects.read'),
} as const;
