import path from 'node:path';
import { app } from 'electron';

/** Every folder and file that the shell and the engine use. */
export interface Places {
  readonly home: string;
  readonly data: string;
  readonly keys: string;
  readonly logs: string;
  /** Files that people make with one click: papers, tables. */
  readonly documents: string;
  readonly build: string;
  readonly pages: string;
  readonly icons: string;
  readonly remembered: string;
}

/**
 * `MOUTABAA_HOME` moves all of a user's files to another folder: a second office on one machine, demonstrations, tests.
 */
export function findPlaces(buildFolder: string): Places {
  const home = process.env.MOUTABAA_HOME ?? app.getPath('userData');
  const root = app.getAppPath();
  return {
    home,
    data: path.join(home, 'data'),
    keys: path.join(home, 'keys'),
    logs: path.join(home, 'logs'),
    documents: process.env.MOUTABAA_HOME
      ? path.join(home, 'documents')
      : path.join(app.getPath('documents'), 'Moutabaa'),
    build: buildFolder,
    pages: path.join(root, '.vite', 'renderer', 'main_window'),
    icons: path.join(root, 'assets', 'icons'),
    remembered: path.join(home, 'shell.json'),
  };
}
