import { z } from 'zod';
import { define } from '../define.ts';
import type { BackupSummary } from '../views.ts';
import { filePath } from './inputs.ts';

export const backupCommands = {
  'backup.create': define<BackupSummary>().with(z.object({ file: filePath }), 'office.manage'),
} as const;
