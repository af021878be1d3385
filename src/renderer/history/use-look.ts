import { useEffect } from 'react';
import { useEngine } from '../engine/index.ts';

/** Long enough for the person to have seen what is new, in milliseconds. */
const A_LOOK = 1500;

/** Tells the engine that the person looks at a project, and again when they leave it: what they did there is not new to them. */
export function useLook(project: string, shown: boolean): void {
  const engine = useEngine();
  useEffect(() => {
    if (!shown) return;
    // Not arriving only means that something is shown as new once more.
    const look = () => void engine.call('history.look', { project }).catch(() => undefined);
    let looked = false;
    const timer = setTimeout(() => {
      looked = true;
      look();
    }, A_LOOK);
    return () => {
      clearTimeout(timer);
      if (looked) look();
    };
  }, [engine, project, shown]);
}
