import { z } from 'zod';
import { DEVICE_SETTING_KEYS, OFFICE_SETTING_KEYS, type Settings } from '../../settings/index.ts';
import { define } from '../define.ts';
import { nothing } from './inputs.ts';

export const settingsCommands = {
  /** Of this device alone. */
  'settings.change': define<null>().with(
    z.object({ key: z.enum(DEVICE_SETTING_KEYS), value: z.unknown() }),
    'office.read',
  ),
  /** For every desk of the office. */
  'settings.changeOffice': define<null>().with(
    z.object({ key: z.enum(OFFICE_SETTING_KEYS), value: z.unknown() }),
    'office.manage',
  ),
} as const;

export const settingsQueries = {
  settings: define<Settings>().with(nothing, 'office.read'),
} as const;
