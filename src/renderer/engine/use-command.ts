import { useCallback, useState } from 'react';
import type { CommandInput, CommandName, CommandOutput } from '../../shared/contract/index.ts';
import { AppError } from '../../shared/errors/index.ts';
import { useNotices } from '../notices/index.ts';
import { useEngine } from './engine-provider.tsx';

/** What came of a command: its answer, or null when it was refused (the refusal has been shown). */
export type Outcome<Name extends CommandName> = { readonly value: CommandOutput<Name> } | null;

export interface Command<Name extends CommandName> {
  readonly run: (input: CommandInput<Name>) => Promise<Outcome<Name>>;
  readonly running: boolean;
}

/**
 * A command of the engine for one control. A refusal is shown as a notice that says what to do next; where trying again
 * can help the notice has a button for it, and the outcome is that of the last attempt.
 */
export function useCommand<Name extends CommandName>(name: Name): Command<Name> {
  const engine = useEngine();
  const notices = useNotices();
  const [underWay, setUnderWay] = useState(0);

  const run = useCallback(
    async (input: CommandInput<Name>): Promise<Outcome<Name>> => {
      for (;;) {
        setUnderWay((calls) => calls + 1);
        const answer = await engine.call(name, input).then((value) => ({ value }), asAppError);
        setUnderWay((calls) => calls - 1);
        if (!(answer instanceof AppError)) return answer;
        if (!(await notices.refusal(answer))) return null;
      }
    },
    [engine, name, notices],
  );

  return { run, running: underWay > 0 };
}

const asAppError = (thrown: unknown): AppError =>
  thrown instanceof AppError ? thrown : new AppError('UNEXPECTED', { cause: thrown });
