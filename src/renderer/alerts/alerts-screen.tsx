import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import { IconBellCheck, IconChecks, IconFilterOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Alert, LiveQueryInput } from '../../shared/contract/index.ts';
import { useLiveQuery } from '../engine/index.ts';
import { EmptyState, ScreenTitle } from '../frame/index.ts';
import { useWords } from '../language/index.ts';
import { sentenceOf } from '../notices/index.ts';
import { useGivenAlerts } from '../tasks/index.ts';
import { type AlertFilter, AlertFilters, EVERY_ALERT } from './alert-filters.tsx';
import { AlertRows } from './alert-rows.tsx';
import classes from './alerts.module.css';
import { PrintAlerts } from './print-alerts.tsx';
import { useAcknowledge } from './use-acknowledge.ts';
import { useSeen } from './use-seen.ts';

/** Alerts asked for at once; scrolling to the last of them asks for more. */
const STEP = 400;
/** So many can be chosen at once: every sentence of them has to be written. */
const MOST_CHOSEN = 5000;

const NONE: readonly Alert[] = [];

/** Which alerts: those still open to act on, those acknowledged, or both. */
type Shelf = 'open' | 'acknowledged' | 'all';
const ACKNOWLEDGED: Readonly<Record<Shelf, boolean | null>> = { open: false, acknowledged: true, all: null };

export default function AlertsScreen() {
  const { t } = useWords();
  const [shelf, setShelf] = useState<Shelf>('open');
  const [filter, setFilter] = useState<AlertFilter>(EVERY_ALERT);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [limit, setLimit] = useState(STEP);
  const [allWanted, setAllWanted] = useState(false);
  const { data, error } = useLiveQuery('alerts.list', inputOf(shelf, filter, limit));
  const news = useSeen(data?.alerts ?? []);
  const given = useGivenAlerts();
  const { acknowledge, withdraw, running } = useAcknowledge();
  const answered = data !== undefined;
  useEffect(() => {
    if (answered) document.documentElement.dataset.ready = 'true';
  }, [answered]);

  const alerts = data?.alerts ?? NONE;
  const total = data?.total ?? 0;
  // Choosing all of them waits for those that were not asked for yet.
  useEffect(() => {
    if (!allWanted || alerts.length < Math.min(total, MOST_CHOSEN)) return;
    setAllWanted(false);
    setChosen(new Set(alerts.map((alert) => alert.id)));
  }, [allWanted, alerts, total]);
  const chooseAll = (): void => {
    setLimit(Math.max(limit, Math.min(total, MOST_CHOSEN)));
    setAllWanted(true);
  };
  const selected = alerts.filter((alert) => chosen.has(alert.id));
  const toAcknowledge = selected.filter((alert) => alert.acknowledgedAt === null).map((alert) => alert.id);
  const narrowed = filter.levels.length > 0 || filter.rules.length > 0;

  return (
    <div className={classes.screen}>
      <div className={classes.heading}>
        <ScreenTitle>{t('common:places.alerts')}</ScreenTitle>
        {data !== undefined && (
          <output className={classes.count}>{t('common:alertsScreen.count', { count: data.total })}</output>
        )}
        <SegmentedControl
          className={classes.shelf ?? ''}
          aria-label={t('common:alertsScreen.shelf.label')}
          value={shelf}
          onChange={(value) => setShelf(value === 'acknowledged' || value === 'all' ? value : 'open')}
          data={(['open', 'acknowledged', 'all'] as const).map((value) => ({
            value,
            label: t(`common:alertsScreen.shelf.${value}`),
          }))}
        />
        {alerts.length > 0 && <PrintAlerts alerts={alerts} />}
      </div>
      {error !== undefined && <p role="alert">{sentenceOf(error, t)}</p>}
      {data !== undefined && (
        <AlertFilters byLevel={data.byLevel} byRule={data.byRule} filter={filter} onChange={setFilter} />
      )}
      {data !== undefined && alerts.length === 0 && (
        <Nothing shelf={shelf} narrowed={narrowed} onClear={() => setFilter(EVERY_ALERT)} />
      )}
      {alerts.length > 0 && (
        <>
          <div className={classes.bulk}>
            <Checkbox
              label={t('common:alertsScreen.selectAll')}
              checked={selected.length > 0 && selected.length >= Math.min(total, MOST_CHOSEN)}
              indeterminate={selected.length > 0 && selected.length < Math.min(total, MOST_CHOSEN)}
              onChange={(event) => (event.currentTarget.checked ? chooseAll() : setChosen(new Set()))}
            />
            {toAcknowledge.length > 0 && (
              <Button
                size="compact-sm"
                leftSection={<IconChecks size={17} aria-hidden />}
                loading={running}
                onClick={() => void acknowledge(toAcknowledge).then(() => setChosen(new Set()))}
              >
                {t('common:alertsScreen.acknowledgeSelected', { count: toAcknowledge.length })}
              </Button>
            )}
          </div>
          <AlertRows
            alerts={alerts}
            news={news}
            given={given}
            chosen={chosen}
            onEnd={() => alerts.length < total && setLimit(alerts.length + STEP)}
            onChoose={setChosen}
            onAcknowledge={(id) => void acknowledge([id])}
            onWithdraw={(id) => void withdraw([id])}
          />
        </>
      )}
    </div>
  );
}

const inputOf = (shelf: Shelf, filter: AlertFilter, limit: number): LiveQueryInput<'alerts.list'> => ({
  levels: [...filter.levels],
  rules: [...filter.rules],
  acknowledged: ACKNOWLEDGED[shelf],
  limit,
});

function Nothing(props: { readonly shelf: Shelf; readonly narrowed: boolean; readonly onClear: () => void }) {
  const { t } = useWords();
  const name = props.narrowed ? 'narrowed' : props.shelf === 'acknowledged' ? 'acknowledged' : 'open';
  return (
    <EmptyState
      icon={IconBellCheck}
      title={t(`common:alertsScreen.empty.${name}.title`)}
      text={t(`common:alertsScreen.empty.${name}.text`)}
    >
      {props.narrowed && (
        <Button variant="default" leftSection={<IconFilterOff size={16} aria-hidden />} onClick={props.onClear}>
          {t('common:alertsScreen.clearFilters')}
        </Button>
      )}
    </EmptyState>
  );
}
