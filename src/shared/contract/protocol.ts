import type { ErrorShape } from '../errors/index.ts';
import type { COMMANDS, LIVE_QUERIES } from './commands.ts';
import type { InputOf, OutputOf, ParsedInputOf } from './define.ts';

export type CommandName = keyof typeof COMMANDS;
export type LiveQueryName = keyof typeof LIVE_QUERIES;
export type CommandInput<Name extends CommandName> = InputOf<(typeof COMMANDS)[Name]>;
export type ParsedCommandInput<Name extends CommandName> = ParsedInputOf<(typeof COMMANDS)[Name]>;
export type CommandOutput<Name extends CommandName> = OutputOf<(typeof COMMANDS)[Name]>;
export type LiveQueryInput<Name extends LiveQueryName> = InputOf<(typeof LIVE_QUERIES)[Name]>;
export type ParsedLiveQueryInput<Name extends LiveQueryName> = ParsedInputOf<(typeof LIVE_QUERIES)[Name]>;
export type LiveQueryOutput<Name extends LiveQueryName> = OutputOf<(typeof LIVE_QUERIES)[Name]>;

/** What the engine tells every window, unasked. Events broadcast state; they do not steer. */
export interface EngineEvents {
  readonly 'import.progress': { readonly token: string; readonly done: number; readonly total: number };
}
export type EngineEventName = keyof EngineEvents;

/** From a window to the engine, over its own MessagePort. `id` is the sender's count. */
export type ClientMessage =
  | { readonly type: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly type: 'watch'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly type: 'unwatch'; readonly id: number };

/** From the engine to a window. */
export type EngineMessage =
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'refusal'; readonly id: number; readonly error: ErrorShape }
  | { readonly type: 'data'; readonly id: number; readonly value: unknown }
  | { readonly type: 'event'; readonly name: EngineEventName; readonly value: unknown };
