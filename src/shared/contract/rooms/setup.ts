import { z } from 'zod';
import { define } from '../define.ts';
import type { AppState, OfficeView, Place } from '../views.ts';
import { id, nothing } from './inputs.ts';

const name = z.object({ ar: z.string().trim().max(200), fr: z.string().trim().max(200) });

export const setupCommands = {
  'setup.provinces': define<readonly Place[]>().with(nothing, 'office.read'),
  'setup.createOffice': define<OfficeView>().with(z.object({ name, province: id }), 'office.manage'),
  'setup.demonstration': define<OfficeView>().with(nothing, 'office.manage'),
  /** The recovery key in groups, until `setup.recoveryKeyKept` says that it was printed or written down. */
  'setup.recoveryKey': define<{ readonly recoveryKey: string }>().with(nothing, 'office.manage'),
  'setup.recoveryKeyKept': define<null>().with(nothing, 'office.manage'),
} as const;

export const setupQueries = {
  'app.state': define<AppState>().with(nothing, 'office.read'),
} as const;
