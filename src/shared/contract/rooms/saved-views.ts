import { z } from 'zod';
import { savedViewSchema } from '../../office-rules/index.ts';
import { define } from '../define.ts';
import type { SavedViewRow } from '../views.ts';
import { filledIn, id } from './inputs.ts';

const place = z.string().max(60);

export const savedViewsCommands = {
  'views.save': define<{ readonly id: string }>().with(
    z.object({ id: id.nullable(), view: savedViewSchema.omit(filledIn) }),
    'projects.write',
  ),
  'views.remove': define<null>().with(z.object({ id }), 'projects.write'),
  'views.restore': define<null>().with(z.object({ id }), 'projects.write'),
} as const;

export const savedViewsQueries = {
  /** The views of a place that the office shares, in the order in which they were made. */
  'views.list': define<readonly SavedViewRow[]>().with(z.object({ place }), 'projects.read'),
} as const;
