import { alertsCommands, alertsQueries } from './rooms/alerts.ts';
import { backupCommands } from './rooms/backup.ts';
import { boardQueries } from './rooms/board.ts';
import { calendarQueries } from './rooms/calendar.ts';
import { deskQueries } from './rooms/desk.ts';

import { duplicatesCommands, duplicatesQueries } from './rooms/duplicates.ts';

import { historyCommands, historyQueries } from './rooms/history.ts';
import { importCommands } from './rooms/import.ts';
import { journalCommands } from './rooms/journal.ts';
import { papersCommands, papersQueries } from './rooms/papers.ts';
import { peopleCommands, peopleQueries } from './rooms/people.ts';
import { projectsCommands, projectsQueries } from './rooms/projects.ts';
import { savedViewsCommands, savedViewsQueries } from './rooms/saved-views.ts';
import { searchQueries } from './rooms/search.ts';
import { settingsCommands, settingsQueries } from './rooms/settings.ts';
import { setupCommands, setupQueries } from './rooms/setup.ts';
import { sheetCommands, sheetQueries } from './rooms/sheet.ts';
import { tasksCommands, tasksQueries } from './rooms/tasks.ts';
import { updateSheetsCommands, updateSheetsQueries } from './rooms/update-sheets.ts';

/** Every call of the window, the command line and the tests into the engine, room by room. */
export const COMMANDS = {
  ...setupCommands,
  ...settingsCommands,
  ...projectsCommands,
  ...journalCommands,
  ...importCommands,
  ...duplicatesCommands,
  ...alertsCommands,
  ...backupCommands,
  ...historyCommands,
  ...peopleCommands,
  ...tasksCommands,
  ...sheetCommands,
  ...updateSheetsCommands,
  ...savedViewsCommands,
  ...papersCommands,
} as const;

/** Every question whose answer stays alive. */
export const LIVE_QUERIES = {
  ...setupQueries,
  ...settingsQueries,
  ...projectsQueries,
  ...duplicatesQueries,
  ...alertsQueries,
  ...historyQueries,
  ...searchQueries,
  ...peopleQueries,
  ...tasksQueries,
  ...calendarQueries,
  ...sheetQueries,
  ...updateSheetsQueries,
  ...savedViewsQueries,
  ...papersQueries,
  ...deskQueries,
  ...boardQueries,
} as const;
