import { Link } from 'wouter';
import type { CalendarEntry } from '../../shared/contract/index.ts';
import { BilingualText, useWords } from '../language/index.ts';
import classes from './calendar.module.css';

/** One entry in words; a click opens what it is about. */
export function EntryLine({ entry, onTask }: { readonly entry: CalendarEntry; readonly onTask: (id: string) => void }) {
  const { t } = useWords();
  const { kind, title, projectTitle } = entry;
  const isTask = kind === 'task' || (kind === 'visit' && !entry.done);
  const path = kind === 'meeting' ? `/tasks/meetings/${entry.id}` : `/projects/${entry.project}`;
  return (
    <li className={classes.entry} data-done={entry.done || undefined}>
      <span className={classes.dot} data-kind={kind} aria-hidden />
      <div className={classes.entryBody}>
        <p className={classes.entryKind}>
          {t(`calendar:kind.${kind}`)}
          {entry.time !== '' && <bdi> · {entry.time}</bdi>}
          {entry.late && <span className={classes.late}>{t('calendar:late')}</span>}
          {entry.done && <span> · {t('calendar:done')}</span>}
        </p>
        {isTask ? (
          <button type="button" className={classes.entryTitle} onClick={() => onTask(entry.id)}>
            <BilingualText value={title} />
          </button>
        ) : (
          <Link href={path} className={classes.entryTitle ?? ''}>
            <BilingualText value={kind === 'meeting' || projectTitle === null ? title : projectTitle} />
          </Link>
        )}
        {(isTask ? projectTitle : kind === 'meeting' ? null : title) !== null && (
          <p className={classes.entryMore}>
            <BilingualText value={isTask ? (projectTitle ?? title) : title} />
          </p>
        )}
      </div>
    </li>
  );
}
