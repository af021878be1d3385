import { useEffect, useState } from 'react';
import type { LiveQueryInput, LiveQueryName, LiveQueryOutput } from '../../shared/contract/index.ts';
import type { AppError } from '../../shared/errors/index.ts';
import { type LiveAnswer, watchKey } from './client.ts';
import { useEngine } from './engine-provider.tsx';

export interface Live<Value> {
  /** The newest answer; while the input changes, the answer to the previous input. */
  readonly data: Value | undefined;
  readonly error: AppError | undefined;
  /** Whether `data` answers the present input. */
  readonly fresh: boolean;
}

interface Held<Value> {
  readonly key: string;
  readonly data: Value | undefined;
  readonly error: AppError | undefined;
}

/** An answer that stays alive as long as the component is there. `input` is compared by value. */
export function useLiveQuery<Name extends LiveQueryName>(
  name: Name,
  input: LiveQueryInput<Name>,
): Live<LiveQueryOutput<Name>> {
  const engine = useEngine();
  const key = watchKey(name, input);
  const [held, setHeld] = useState<Held<LiveQueryOutput<Name>>>({ key: '', data: undefined, error: undefined });

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is `name` and `input` by value
  useEffect(
    () =>
      engine.watch(name, input, (answer: LiveAnswer<LiveQueryOutput<Name>>) =>
        setHeld((before) =>
          'data' in answer
            ? { key, data: answer.data, error: undefined }
            : { key, data: before.key === key ? before.data : undefined, error: answer.error },
        ),
      ),
    [engine, key],
  );

  return { data: held.data, error: held.error, fresh: held.key === key };
}
