import type { Level } from '../../shared/alerts/index.ts';
import type { ErrorParameters } from '../../shared/errors/index.ts';
import type { Settings } from '../../shared/settings/index.ts';
import type { Day } from '../../shared/time/index.ts';

/** Where an engine finds its data and what its host can do for it. */
export interface EngineStart {
  readonly dataFolder: string;
  readonly keysFolder: string;
  readonly logFolder: string;
  /** Where files lie that were made with one click. */
  readonly documentsFolder: string;
  /** The bundle that reads workbooks in a thread of its own. */
  readonly importWorker: string;
  /** Whether the desktop has a keychain that can seal the database key. */
  readonly keychain: boolean;
  /** Fixes the day, for tests and demonstrations; null follows the clock. */
  readonly today: Day | null;
  /** What a person typed because this machine had no key: the recovery key. It is kept from then on. */
  readonly secret: string | null;
}

/** A notice for the desktop. Its text is ready in the user's language. */
export interface Notice {
  readonly title: string;
  readonly body: string;
  readonly urgency: 'low' | 'normal' | 'critical';
  /** The place in the application that a click opens. */
  readonly path: string;
}

/** From the shell to the engine process. A `port` message carries a window's MessagePort. */
export type HostMessage =
  | ({ readonly type: 'start' } & EngineStart)
  | { readonly type: 'port' }
  | { readonly type: 'reply'; readonly id: number; readonly value: string | null }
  | { readonly type: 'wake' }
  | { readonly type: 'stop' };

/** From the engine process to the shell. `seal` and `unseal` ask for a `reply`. */
export type EngineHostMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'failed'; readonly code: string; readonly parameters: ErrorParameters }
  | { readonly type: 'seal' | 'unseal'; readonly id: number; readonly text: string }
  | { readonly type: 'notice'; readonly notice: Notice }
  | { readonly type: 'unseen'; readonly count: number; readonly level: Level | null }
  | { readonly type: 'settings'; readonly settings: Settings }
  | { readonly type: 'stopped' };
