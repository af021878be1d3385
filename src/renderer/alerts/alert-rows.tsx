import { Button, Checkbox } from '@mantine/core';
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { Link } from 'wouter';
import type { Alert } from '../../shared/contract/index.ts';
import { isolate } from '../../shared/text/index.ts';
import { BilingualText, Foreign, useWords } from '../language/index.ts';
import { GiveAlert, type GivenAlerts } from '../tasks/index.ts';
import { alertLines } from './alert-lines.ts';
import classes from './alerts.module.css';
import { LevelBadge } from './level-badge.tsx';

export interface AlertRowsProps {
  readonly alerts: readonly Alert[];
  /** Alerts that this visit shows for the first time. */
  readonly news: ReadonlySet<string>;
  readonly given: GivenAlerts;
  readonly chosen: ReadonlySet<string>;
  /** The last of the alerts are in sight. */
  readonly onEnd: () => void;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly onAcknowledge: (id: string) => void;
  readonly onWithdraw: (id: string) => void;
}

/** A likely height in pixels, until a line has been measured. */
const LIKELY_HEIGHT = 84;
/** So many lines before the last, more are asked for. */
const NEAR_THE_END = 40;

/** The alerts by level; only the visible ones exist. */
export function AlertRows(props: AlertRowsProps) {
  const { alerts, chosen, onChoose, onEnd } = props;
  const { t } = useWords();
  const lines = useMemo(() => alertLines(alerts), [alerts]);
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => LIKELY_HEIGHT,
    getItemKey: (index) => {
      const line = lines[index];
      return line === undefined ? index : line.kind === 'level' ? line.level : line.alert.id;
    },
    overscan: 6,
  });

  const last = virtual.getVirtualItems().at(-1)?.index ?? 0;
  const atEnd = last >= lines.length - NEAR_THE_END;
  const ask = useEffectEvent(onEnd);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when more have come and their end is in sight
  useEffect(() => {
    if (atEnd) ask();
  }, [atEnd, lines.length]);

  function choose(id: string, wanted: boolean): void {
    const next = new Set(chosen);
    if (wanted) next.add(id);
    else next.delete(id);
    onChoose(next);
  }

  return (
    <section
      ref={scroll}
      className={classes.scroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={t('common:places.alerts')}
    >
      <ul className={classes.list} style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const line = lines[item.index];
          return (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              className={classes.line}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {line?.kind === 'level' && (
                <h2 className={classes.levelHeading}>
                  <LevelBadge level={line.level} />
                  <span className={classes.number}>{line.count}</span>
                </h2>
              )}
              {line?.kind === 'alert' && (
                <AlertRow
                  {...props}
                  alert={line.alert}
                  isNew={props.news.has(line.alert.id)}
                  isChosen={chosen.has(line.alert.id)}
                  onToggle={(wanted) => choose(line.alert.id, wanted)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface AlertRowProps extends Pick<AlertRowsProps, 'given' | 'onAcknowledge' | 'onWithdraw'> {
  readonly alert: Alert;
  readonly isNew: boolean;
  readonly isChosen: boolean;
  readonly onToggle: (wanted: boolean) => void;
}

function AlertRow({ alert, given, isNew, isChosen, onToggle, onAcknowledge, onWithdraw }: AlertRowProps) {
  const { t, day, text } = useWords();
  const project = isolate(text(alert.projectTitle));
  return (
    <article className={classes.alert} data-level={alert.level} data-done={alert.acknowledgedAt !== null || undefined}>
      <Checkbox
        aria-label={t('common:alertsScreen.select', { project })}
        checked={isChosen}
        onChange={(event) => onToggle(event.currentTarget.checked)}
      />
      <div className={classes.body}>
        <p className={classes.projectLine}>
          {isNew && <span className={classes.new}>{t('common:alertsScreen.new')}</span>}
          <Link href={`/projects/${alert.project}`} className={classes.project ?? ''}>
            <BilingualText value={alert.projectTitle} />
          </Link>
          <Foreign className={classes.reference}>{alert.projectReference}</Foreign>
        </p>
        <p className={classes.sentence}>
          <BilingualText value={alert.explain} />
        </p>
        <p className={classes.meta}>
          {t(`alerts:rule.${alert.rule}`)} · {t('common:alertsScreen.due', { day: day(alert.due) })}
        </p>
      </div>
      <p className={classes.days}>
        {alert.daysLate > 0 && (
          <>
            <Count>{alert.daysLate}</Count> {t('common:alertsScreen.daysLate', { count: alert.daysLate })}
          </>
        )}
        {alert.daysLate < 0 && (
          <>
            <Count>{-alert.daysLate}</Count> {t('common:alertsScreen.daysLeft', { count: -alert.daysLate })}
          </>
        )}
        {alert.daysLate === 0 && <strong>{t('common:alertsScreen.today')}</strong>}
      </p>
      <div className={classes.acts}>
        <GiveAlert alert={alert.id} about={text(alert.projectTitle)} given={given.get(alert.id)} />
        {alert.acknowledgedAt === null ? (
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconCheck size={16} aria-hidden />}
            aria-label={t('common:alertsScreen.acknowledgeNamed', { project })}
            onClick={() => onAcknowledge(alert.id)}
          >
            {t('common:alertsScreen.acknowledge')}
          </Button>
        ) : (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            aria-label={t('common:alertsScreen.withdrawNamed', { project })}
            onClick={() => onWithdraw(alert.id)}
          >
            {t('common:alertsScreen.withdraw')}
          </Button>
        )}
      </div>
    </article>
  );
}

/** The number of days; in Arabic the words for one and two days are the number. */
function Count({ children }: { readonly children: number }) {
  const { locale } = useWords();
  return locale === 'ar' && children <= 2 ? null : <strong>{children}</strong>;
}
