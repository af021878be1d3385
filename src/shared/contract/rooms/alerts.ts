import { z } from 'zod';
import { LEVELS } from '../../alerts/index.ts';
import { define } from '../define.ts';
import type { AlertList } from '../views.ts';
import { id } from './inputs.ts';

export const alertsCommands = {
  'alerts.acknowledge': define<null>().with(z.object({ ids: z.array(id).max(100_000) }), 'alerts.act'),
  'alerts.withdrawAcknowledgement': define<null>().with(z.object({ ids: z.array(id).max(100_000) }), 'alerts.act'),
  'alerts.markSeen': define<null>().with(z.object({ ids: z.array(id).max(100_000) }), 'alerts.read'),
} as const;

export const alertsQueries = {
  'alerts.list': define<AlertList>().with(
    z.object({
      levels: z.array(z.enum(LEVELS)).default([]),
      rules: z.array(z.string().max(100)).default([]),
      acknowledged: z.boolean().nullable().default(null),
      limit: z.number().int().min(1).max(100_000).default(500),
    }),
    'alerts.read',
  ),
} as const;
