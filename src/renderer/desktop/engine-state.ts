import { useSyncExternalStore } from 'react';
import type { EngineState } from '../../shared/contract/index.ts';

let state: EngineState = { state: 'starting' };
const listeners = new Set<() => void>();

/** Keeps what the shell last said of the engine: it may have said it before anything was drawn. */
export function keepEngineState(next: EngineState): void {
  state = next;
  for (const listener of [...listeners]) listener();
}

export const useEngineState = (): EngineState => useSyncExternalStore(subscribe, () => state);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
