import { Button, CloseButton } from '@mantine/core';
import { IconBellRinging } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Alert } from '../../shared/contract/index.ts';
import { useLiveQuery } from '../engine/index.ts';
import { useAppState } from '../frame/index.ts';
import { ownDirection, useWords } from '../language/index.ts';
import { LevelBadge } from './level-badge.tsx';
import classes from './missed-alerts.module.css';

/** Alerts told in full; the others are counted. */
const TOLD = 3;
export interface MissedAlertsProps {
  readonly onClose: () => void;
}

/** What happened while nobody looked: unseen alerts, the gravest first, each leading to its project. */
export function MissedAlerts({ onClose }: MissedAlertsProps) {
  const { unseenAlerts } = useAppState();
  return unseenAlerts === 0 ? null : <Missed count={unseenAlerts} onClose={onClose} />;
}

function Missed({ count, onClose }: MissedAlertsProps & { readonly count: number }) {
  const { t } = useWords();
  const { data } = useLiveQuery('alerts.list', { levels: [], rules: [], acknowledged: false, limit: 200 });
  const unseen = data?.alerts.filter((alert) => !alert.seen).slice(0, TOLD) ?? [];
  return (
    <section aria-label={t('common:missed.title')} className={classes.missed}>
      <IconBellRinging size={22} stroke={1.6} aria-hidden className={classes.bell} />
      <div className={classes.told}>
        <h2 className={classes.title}>{t('common:missed.count', { count })}</h2>
        <ul className={classes.list}>
          {unseen.map((alert) => (
            <Told key={alert.id} alert={alert} />
          ))}
        </ul>
      </div>
      <Button component={Link} href="/alerts" variant="light" color="clay" size="compact-sm">
        {t('common:missed.all')}
      </Button>
      <CloseButton aria-label={t('common:missed.later')} title={t('common:missed.later')} onClick={onClose} />
    </section>
  );
}

function Told({ alert }: { readonly alert: Alert }) {
  const { text } = useWords();
  const title = text(alert.projectTitle);
  const sentence = text(alert.explain);
  return (
    <li className={classes.item}>
      <LevelBadge level={alert.level} />
      <Link href={`/projects/${alert.project}`} className={classes.project ?? ''} {...ownDirection(title)}>
        {title}
      </Link>
      <span className={classes.sentence} {...ownDirection(sentence)}>
        {sentence}
      </span>
    </li>
  );
}
