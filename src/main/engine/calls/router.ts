import type { Observable } from 'rxjs';
import type { z } from 'zod';
import { COMMANDS, type CommandName, LIVE_QUERIES, type LiveQueryName } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors/index.ts';
import { mayDo, type Right } from '../../../shared/rights/index.ts';
import type { Caller, CommandHandlers, LiveQueryHandlers } from './handlers.ts';

export interface Router {
  /** @throws AppError `UNKNOWN_CALL`, `NOT_ALLOWED`, `INPUT_INVALID`, and whatever the room refuses with. */
  readonly call: (name: string, input: unknown, caller: Caller) => Promise<unknown>;
  readonly watch: (name: string, input: unknown, caller: Caller) => Observable<unknown>;
}

/** The one door into the engine: every call is known, permitted and well formed before a room sees it. */
export function createRouter(commands: CommandHandlers, liveQueries: LiveQueryHandlers): Router {
  return {
    call: async (name, input, caller) => {
      if (!isCommand(name)) throw new AppError('UNKNOWN_CALL', { parameters: { name } });
      const handler: (input: never, caller: Caller) => unknown = commands[name];
      return handler(checked(COMMANDS[name], input, caller), caller);
    },
    watch: (name, input, caller) => {
      if (!isLiveQuery(name)) throw new AppError('UNKNOWN_CALL', { parameters: { name } });
      const handler: (input: never, caller: Caller) => Observable<unknown> = liveQueries[name];
      return handler(checked(LIVE_QUERIES[name], input, caller), caller);
    },
  };
}

const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);
const isLiveQuery = (name: string): name is LiveQueryName => Object.hasOwn(LIVE_QUERIES, name);

/** The handler of a name takes exactly what its schema yields; the compiler cannot follow that through the table. */
function checked(
  definition: { readonly input: z.ZodType; readonly right: Right },
  input: unknown,
  caller: Caller,
): never {
  if (!mayDo(caller.roles, definition.right)) throw new AppError('NOT_ALLOWED');
  const parsed = definition.input.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new AppError('INPUT_INVALID', { parameters: { field: issue?.path.join('.') ?? '' }, cause: parsed.error });
  }
  return parsed.data as never;
}
