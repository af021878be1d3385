import type { Alert } from '../../shared/contract/index.ts';
import { translator } from '../../shared/locale/index.ts';
import { alertListPaper, alertTable } from '../../shared/papers/index.ts';
import { useAppState } from '../frame/index.ts';
import { PrintMenu } from '../printing/index.ts';

/** The alerts that are shown: on paper, as PDF and as a spreadsheet. */
export function PrintAlerts({ alerts }: { readonly alerts: readonly Alert[] }) {
  const { today } = useAppState();
  return (
    <PrintMenu
      paper={(locale) => alertListPaper(alerts, locale, today)}
      table={{
        title: (locale) => translator(locale)('papers:alerts.title'),
        make: (locale) => alertTable(alerts, locale),
      }}
    />
  );
}
