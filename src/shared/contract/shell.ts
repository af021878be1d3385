import { z } from 'zod';
import type { ErrorShape } from '../errors/index.ts';
import { LOCALES } from '../locale/locale.ts';
import { PAPER_NAME } from '../papers/index.ts';

/** Ten thousand projects take six million letters. */
const MOST_HTML = 100_000_000;

/** Calls of the window into the shell (Electron's main): what needs the desktop and no data. */
export const SHELL_CALLS = {
  /** Asks where to save; null when the person changed their mind. */
  chooseSavePath: z.object({ suggestedName: z.string().max(200), extension: z.string().max(10) }),
  /** A page of our own writing as PDF in the documents folder. `name` ends in .pdf; a taken one is numbered. */
  savePdf: z.object({ html: z.string().max(MOST_HTML), name: z.string().regex(PAPER_NAME) }),
  /** The same page through the system's print dialog. */
  printPaper: z.object({ html: z.string().max(MOST_HTML) }),
  /** Opens a file of the documents folder with the system's program for it. */
  openDocument: z.object({ name: z.string().regex(PAPER_NAME) }),
  /** Shows a file of the documents folder where it lies. */
  showDocument: z.object({ name: z.string().regex(PAPER_NAME) }),
  /** Prints the window's page through the system's dialog. */
  print: z.object({}),
  /** Starts the engine again after it stopped for good. */
  restartEngine: z.object({}),
  /** Opens the data with the recovery key, where this machine has lost its own; the machine keeps it from then on. */
  unlock: z.object({ recoveryKey: z.string().trim().min(1).max(200) }),
  showDataFolder: z.object({}),
  setLanguage: z.object({ locale: z.enum(LOCALES) }),
} as const;

export type ShellCallName = keyof typeof SHELL_CALLS;
export type ShellCallInput<Name extends ShellCallName> = z.input<(typeof SHELL_CALLS)[Name]>;

export interface ShellCallOutputs {
  readonly chooseSavePath: string | null;
  readonly savePdf: { readonly name: string };
  readonly printPaper: null;
  readonly openDocument: null;
  readonly showDocument: null;
  readonly print: null;
  readonly restartEngine: null;
  readonly unlock: null;
  readonly showDataFolder: null;
  readonly setLanguage: null;
}

/** What comes back of a shell call that was understood. */
export type ShellAnswer = { readonly value: unknown } | { readonly error: ErrorShape };

/** What the shell tells the window. */
export type ShellMessage =
  /** Open a place of the application, such as `/projects/<id>`; from a notification, a link or the tray. */
  { readonly type: 'navigate'; readonly path: string } | { readonly type: 'engine'; readonly state: EngineState };

/** `starting` → `running`; `restarting` after a crash; `failed` when it cannot start, with the reason. */
export type EngineState =
  | { readonly state: 'starting' | 'running' | 'restarting' }
  | { readonly state: 'failed'; readonly code: string; readonly parameters: Readonly<Record<string, string | number>> };

/** What the preload script puts on the page's `window` as `moutabaa`. Nothing else of Electron is reachable. */
export interface ShellBridge {
  readonly locale: string;
  readonly call: (name: string, input: unknown) => Promise<unknown>;
  readonly onMessage: (listener: (message: ShellMessage) => void) => () => void;
  /** Asks for a fresh port to the engine; it arrives as a window `message` event with `data === 'engine-port'`. */
  readonly connect: () => void;
  /** Path of a file that the person dropped or chose in the page; the page itself never reads paths. */
  readonly pathOfFile: (file: unknown) => string;
}
