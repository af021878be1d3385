import { useEffect } from 'react';
import type { DivisionDesk, PressingProject } from '../../shared/contract/index.ts';
import { BilingualText, ownDirection, useWords } from '../language/index.ts';
import { CommuneNames, ConditionBadge, type ListQuery, markFirstRows } from '../projects/index.ts';
import classes from './home.module.css';
import { Panel } from './panel.tsx';

export interface PressingProps {
  readonly desk: DivisionDesk;
  readonly onList: (query: Partial<ListQuery>) => void;
}

/** Projects that wait for a decision, with the days and the reason. */
export function Pressing({ desk, onList }: PressingProps) {
  const { t } = useWords();
  const { projects, total } = desk.pressing;
  useEffect(() => markFirstRows(), []);
  return (
    <Panel
      title={t('home:pressing.title')}
      aside={
        total > projects.length ? (
          <button
            type="button"
            className={classes.more}
            onClick={() => onList({ conditions: ['struggling', 'stopped', 'late', 'pending'] })}
          >
            {t('home:pressing.more', { count: total })}
          </button>
        ) : undefined
      }
    >
      {total === 0 ? (
        <p className={classes.calm}>{t('home:pressing.none')}</p>
      ) : (
        <ol className={classes.rows}>
          {projects.map((project) => (
            <PressingRow key={project.row.id} project={project} />
          ))}
        </ol>
      )}
    </Panel>
  );
}

function PressingRow({ project: { row, reason } }: { readonly project: PressingProject }) {
  const { t, text } = useWords();
  const title = text(row.title);
  return (
    <li>
      <a href={`#/projects/${row.id}`} className={classes.row}>
        <span className={classes.rowMain}>
          <span className={classes.rowTitle} {...ownDirection(title)}>
            {title}
          </span>
          <span className={classes.rowReason}>
            <BilingualText value={reason} />
          </span>
        </span>
        <span className={classes.rowSide}>
          <ConditionBadge condition={row.condition} />
          <span className={classes.rowMeta}>
            {row.daysLate > 0 ? t('home:days', { count: row.daysLate }) : <CommuneNames ids={row.communes} />}
          </span>
        </span>
      </a>
    </li>
  );
}
