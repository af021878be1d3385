import { useEffect, useState } from 'react';
import type { Alert } from '../../shared/contract/index.ts';
import { useEngine } from '../engine/index.ts';

/** Long enough for the person to have seen the list, in milliseconds. */
const A_LOOK = 800;

/** Tells the engine which alerts were looked at; answers those that were new in this visit, for as long as it lasts. */
export function useSeen(alerts: readonly Alert[]): ReadonlySet<string> {
  const engine = useEngine();
  const [news, setNews] = useState<ReadonlySet<string>>(new Set());

  useEffect(() => {
    const ids = alerts.filter((alert) => !alert.seen).map((alert) => alert.id);
    if (ids.length === 0) return;
    setNews((before) => (ids.every((id) => before.has(id)) ? before : new Set([...before, ...ids])));
    const timer = setTimeout(() => {
      // Not arriving only means that they are shown as new once more.
      engine.call('alerts.markSeen', { ids }).catch(() => undefined);
    }, A_LOOK);
    return () => clearTimeout(timer);
  }, [engine, alerts]);

  return news;
}
