import { Progress } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ProjectPage } from '../../shared/contract/index.ts';
import { moneyOf, moneyWarnings, PAYMENT_STAGES } from '../../shared/journal/index.ts';
import { isolate } from '../../shared/text/index.ts';
import { useAppState } from '../frame/app-state.tsx';
import { useWords } from '../language/index.ts';
import { percentText } from '../projects/progress-bar.tsx';
import classes from './timeline.module.css';

/** Money beside works: what was stated, ordered and paid of the contracts, and what the two say against each other. */
export function MoneyCard({ page }: { readonly page: ProjectPage }) {
  const { t, amount } = useWords();
  const { today } = useAppState();
  const { contracts, journal, project, row } = page;
  const money = moneyOf(contracts, journal);
  if (!journal.some(({ kind }) => kind === 'payment')) return null;
  const warnings = moneyWarnings({ phase: project.phase, contracts, journal, percent: row.percent }, today);
  const shares = [
    ['physical', row.percent],
    ['financial', money.paidPercent],
  ] as const;
  return (
    <section className={classes.card} aria-label={t('journal:money.title')}>
      <h2 className={classes.title}>{t('journal:money.title')}</h2>
      <div className={classes.shares}>
        {shares.map(
          ([name, share]) =>
            share !== null && (
              <div key={name} className={classes.share}>
                <span>{t(`journal:money.${name}`)}</span>
                <Progress value={share} aria-label={t(`journal:money.${name}`)} />
                <bdi>{percentText(Math.round(share * 10) / 10)}</bdi>
              </div>
            ),
        )}
      </div>
      <dl className={classes.sums}>
        <div>
          <dt>{t('journal:money.committed')}</dt>
          <dd>{amount(money.committed)}</dd>
        </div>
        {PAYMENT_STAGES.map((stage) => (
          <div key={stage}>
            <dt>{t(`journal:money.${stage}`)}</dt>
            <dd>{amount(money.totals[stage])}</dd>
          </div>
        ))}
      </dl>
      {warnings.map((warning) => (
        <p key={warning.code} className={classes.warning}>
          <IconAlertTriangle size={17} stroke={1.7} aria-hidden />
          {warning.code === 'noStatement'
            ? t('journal:money.noStatement', { count: warning.days })
            : t(`journal:money.${warning.code}`, {
                physical: isolate(percentText(warning.physical)),
                issued: isolate(percentText(Math.round(warning.issued))),
              })}
        </p>
      ))}
    </section>
  );
}
