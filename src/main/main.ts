import path from 'node:path';
import { app } from 'electron';
import startedByInstaller from 'electron-squirrel-startup';
import { findPlaces } from './boot/index.ts';
import { declareAppScheme } from './security/index.ts';
import { Shell } from './shell.ts';

declare const MAIN_WINDOW_VITE_DEV_SERVER_URL: string | undefined;

/** Marks a start without window: everything after it is a command line (see `src/main/engine/cli`). */
const COMMAND_LINE_ARGUMENT = '--cli';

/** Of the shortcut that the Windows installer makes; notifications and their clicks need the same one. */
const WINDOWS_APP_ID = 'com.squirrel.moutabaa.moutabaa';

function start(): void {
  app.setAppUserModelId(WINDOWS_APP_ID);
  if (process.env.MOUTABAA_HOME) app.setPath('userData', process.env.MOUTABAA_HOME);
  declareAppScheme();
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  const developmentServer =
    typeof MAIN_WINDOW_VITE_DEV_SERVER_URL === 'undefined' ? null : MAIN_WINDOW_VITE_DEV_SERVER_URL;
  new Shell(findPlaces(import.meta.dirname), developmentServer, WINDOWS_APP_ID).run();
}

async function runCommandLine(argv: readonly string[]): Promise<void> {
  const bundle = path.join(import.meta.dirname, 'cli.cjs');
  const { main }: typeof import('./engine/cli/cli.ts') = await import(bundle);
  app.exit(await main(argv, { importWorker: path.join(import.meta.dirname, 'import-worker.cjs') }));
}

const commandLine = process.argv.indexOf(COMMAND_LINE_ARGUMENT);
if (commandLine >= 0) runCommandLine(process.argv.slice(commandLine + 1)).catch(() => app.exit(1));
else if (!startedByInstaller) start();
