import type { Alert } from '../contract/index.ts';
import { inLocale, type Locale, translator } from '../locale/index.ts';
import type { Day } from '../time/index.ts';
import type { Paper } from './paper.ts';
import type { PaperTable } from './table.ts';

/** Alerts as a table, the most pressing first as they come. */
export function alertTable(alerts: readonly Alert[], locale: Locale): PaperTable {
  const t = translator(locale);
  return {
    headers: ['level', 'reference', 'project', 'rule', 'explain', 'due', 'daysLate'].map((name) =>
      t(`papers:alerts.${name}`),
    ),
    rows: alerts.map((alert) => [
      t(`vocabulary:level.${alert.level}`),
      alert.projectReference,
      inLocale(alert.projectTitle, locale),
      t(`alerts:rule.${alert.rule}`),
      inLocale(alert.explain, locale),
      { day: alert.due },
      alert.daysLate > 0 ? alert.daysLate : null,
    ]),
  };
}

export function alertListPaper(alerts: readonly Alert[], locale: Locale, today: Day): Paper {
  const t = translator(locale);
  return {
    locale,
    title: t('papers:alerts.title'),
    subtitle: '',
    day: today,
    notes: [t('common:alertsScreen.count', { count: alerts.length })],
    landscape: true,
    sections: [{ kind: 'table', title: '', table: alertTable(alerts, locale) }],
  };
}
