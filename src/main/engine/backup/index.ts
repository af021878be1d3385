import type { CommandHandlers } from '../calls/index.ts';
import type { Database } from '../database/index.ts';
import { createBackup, removeLeftCopies } from './create.ts';

export { type RestoreSummary, restoreBackup } from './restore.ts';

export function backupCommands(options: {
  readonly dataFolder: string;
  readonly database: Database;
}): CommandHandlers<'backup.create'> {
  removeLeftCopies(options.dataFolder);
  return { 'backup.create': ({ file }) => createBackup(options.dataFolder, options.database, file) };
}
