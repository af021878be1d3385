import { useEffect, useEffectEvent } from 'react';
import type { EngineEventName, EngineEvents } from '../../shared/contract/index.ts';
import { useEngine } from './engine-provider.tsx';

export function useEngineEvent<Name extends EngineEventName>(
  name: Name,
  listener: (value: EngineEvents[Name]) => void,
): void {
  const engine = useEngine();
  const latest = useEffectEvent(listener);
  useEffect(() => engine.on(name, (value) => latest(value)), [engine, name]);
}
