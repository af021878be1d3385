import { useId, useState } from 'react';
import type { ElectedCard as Card } from '../../shared/contract/index.ts';
import { isolate } from '../../shared/text/index.ts';
import type { Day } from '../../shared/time/index.ts';
import { BilingualText, ownDirection, useWords } from '../language/index.ts';
import { CommuneNames, ConditionBadge, ProgressBar } from '../projects/index.ts';
import { AskTheService } from '../tasks/index.ts';
import classes from './elected.module.css';

export interface ElectedCardProps {
  readonly card: Card;
  readonly today: Day;
}

/** A project as an elected member wants it told: where it stands, why, and what comes next. */
export function ElectedCard({ card: { row, reason, findings }, today }: ElectedCardProps) {
  const { t, text, day } = useWords();
  const [why, setWhy] = useState(false);
  const reasons = useId();
  const title = text(row.title);
  const next = row.nextMilestone;
  return (
    <article className={classes.card} data-condition={row.condition}>
      <div className={classes.cardHead}>
        <ConditionBadge condition={row.condition} />
        <CommuneNames ids={row.communes} />
      </div>
      <h2 className={classes.cardTitle}>
        <a href={`#/projects/${row.id}`} {...ownDirection(title)}>
          {title}
        </a>
      </h2>
      <ProgressBar percent={row.percent} measuredOn={row.measuredOn} />
      <p className={classes.cardReason}>
        <BilingualText value={reason} />
      </p>
      <div className={classes.acts}>
        {findings.length > 1 && (
          <button
            type="button"
            className={classes.why}
            aria-expanded={why}
            aria-controls={reasons}
            aria-label={t('home:elected.whyOf', { project: isolate(title) })}
            onClick={() => setWhy(!why)}
          >
            {t('home:elected.why')}
          </button>
        )}
        <AskTheService project={row.id} about={title} size="compact-sm" />
      </div>
      <ul id={reasons} className={classes.reasons} hidden={!why}>
        {findings.slice(1).map((finding) => (
          <li key={finding.ar}>
            <BilingualText value={finding} />
          </li>
        ))}
      </ul>
      <p className={classes.cardNext}>
        <span className={classes.nextLabel}>{t('home:elected.next')}</span>
        {next === null
          ? t('home:elected.nextNone')
          : t(next.plannedOn < today ? 'home:elected.nextPast' : 'home:elected.nextOn', {
              title: isolate(text(next.title)),
              day: day(next.plannedOn),
            })}
      </p>
    </article>
  );
}
