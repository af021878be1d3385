import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { temporaryFolder } from './engine.ts';

export const ROOT = path.resolve(import.meta.dirname, '../..');

/** A real Electron with the built application, on files of its own. */
export interface Application {
  readonly electron: ElectronApplication;
  readonly page: Page;
  /** Folder of all of its files (`MOUTABAA_HOME`). */
  readonly home: string;
  /** Ends the application as a person would; its files stay. */
  readonly quit: () => Promise<void>;
}

export interface LaunchOptions {
  readonly home?: string;
  readonly today?: string;
  readonly arguments?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the application; without `home` it begins with nothing, as on its first day. */
export async function launch(options: LaunchOptions = {}): Promise<Application> {
  const home = options.home ?? temporaryFolder('moutabaa-window-');
  const electron = await _electron.launch({
    executablePath: electronExecutable(),
    args: [ROOT, ...(options.arguments ?? [])],
    cwd: ROOT,
    env: {
      ...definedOnly(process.env),
      MOUTABAA_HOME: home,
      ...(options.today ? { MOUTABAA_TODAY: options.today } : {}),
      ...options.env,
    },
  });
  const page = await electron.firstWindow();
  return { electron, page, home, quit: () => quit(electron) };
}

/** Waits until the first screen has its data. */
export async function ready(page: Page): Promise<void> {
  await page.locator('html[data-ready="true"]').waitFor({ timeout: 30_000 });
}

async function quit(electron: ElectronApplication): Promise<void> {
  const ended = electron.waitForEvent('close');
  // The connection ends with the application, often before this call is answered.
  electron.evaluate(({ app }) => app.quit()).catch(() => undefined);
  await ended;
}

export function electronExecutable(): string {
  const executable = process.env.MOUTABAA_ELECTRON;
  if (!executable)
    throw new Error('window tests run through `npm test`, which names the Electron in MOUTABAA_ELECTRON');
  return executable;
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
