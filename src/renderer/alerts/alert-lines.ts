import { LEVELS, type Level } from '../../shared/alerts/index.ts';
import type { Alert } from '../../shared/contract/index.ts';

/** One line of the list: the heading of a level or an alert of it. */
export type AlertLine =
  | { readonly kind: 'level'; readonly level: Level; readonly count: number }
  | { readonly kind: 'alert'; readonly alert: Alert };

/** Alerts under the heading of their level, the gravest level first, otherwise in the order they came. */
export const alertLines = (alerts: readonly Alert[]): readonly AlertLine[] =>
  LEVELS.toReversed().flatMap((level) => {
    const ofLevel = alerts.filter((alert) => alert.level === level);
    if (ofLevel.length === 0) return [];
    return [
      { kind: 'level' as const, level, count: ofLevel.length },
      ...ofLevel.map((alert) => ({ kind: 'alert' as const, alert })),
    ];
  });
