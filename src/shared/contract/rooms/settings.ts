import { z } from 'zod';
import { SETTING_KEYS, type Settings } from '../../settings/index.ts';
import { define } from '../define.ts';
import { nothing } from './inputs.ts';

export const settingsCommands = {
  'settings.change': define<null>().with(z.object({ key: z.enum(SETTING_KEYS), value: z.unknown() }), 'office.read'),
} as const;

export const settingsQueries = {
  settings: define<Settings>().with(nothing, 'office.read'),
} as const;
