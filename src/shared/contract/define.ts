import type { z } from 'zod';
import type { Right } from '../rights/index.ts';

/** A question that the engine answers once. `Output` is a type only: the engine is trusted, the window is not. */
export interface CommandDefinition<Input extends z.ZodType, Output> {
  readonly input: Input;
  readonly right: Right;
  /** Phantom: carries the type of the answer, never a value. */
  readonly output?: Output;
}

export const define = <Output>() => ({
  with: <Input extends z.ZodType>(input: Input, right: Right): CommandDefinition<Input, Output> => ({ input, right }),
});

export type InputOf<Definition> = Definition extends CommandDefinition<infer Input, unknown> ? z.input<Input> : never;
export type ParsedInputOf<Definition> =
  Definition extends CommandDefinition<infer Input, unknown> ? z.output<Input> : never;
export type OutputOf<Definition> = Definition extends { readonly output?: infer Output }
  ? Exclude<Output, undefined>
  : never;
