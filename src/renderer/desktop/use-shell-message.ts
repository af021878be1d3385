import { useEffect, useEffectEvent } from 'react';
import type { ShellMessage } from '../../shared/contract/index.ts';

export function useShellMessage(listener: (message: ShellMessage) => void): void {
  const latest = useEffectEvent(listener);
  useEffect(() => window.moutabaa.onMessage((message) => latest(message)), []);
}
