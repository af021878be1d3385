import { z } from 'zod';
import { define } from '../define.ts';
import type { DivisionDesk, ElectedDesk } from './desk-views.ts';
import { id, nothing } from './inputs.ts';

export const deskQueries = {
  'desk.division': define<DivisionDesk>().with(nothing, 'projects.read'),
  /** Of one commune, or of all that the office follows. */
  'desk.elected': define<ElectedDesk>().with(z.object({ commune: id.nullable() }), 'projects.read'),
} as const;
