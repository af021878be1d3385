import { isolate } from '../../shared/text/index.ts';
import { useLiveQuery } from '../engine/index.ts';
import { useWords } from '../language/index.ts';
import classes from './home.module.css';
import { Panel } from './panel.tsx';

/** The next follow-up meeting, and the actions that wait for somebody. */
export function Next() {
  const { t, longDay } = useWords();
  const { data } = useLiveQuery('tasks.summary', {});
  if (data === undefined) return null;
  const { nextMeeting: meeting } = data;
  return (
    <Panel title={t('home:next.title')}>
      {meeting === null ? (
        <p className={classes.calm}>
          {t('home:next.noMeeting')} <a href="#/tasks/meetings">{t('home:next.plan')}</a>
        </p>
      ) : (
        <p className={classes.meeting}>
          <a href={`#/tasks/meetings/${meeting.id}`} className={classes.meetingTitle}>
            {isolate(meeting.title)}
          </a>
          <span className={classes.rowReason}>
            {[longDay(meeting.on), meeting.time, meeting.place].filter((part) => part !== '').join(' · ')}
          </span>
          <span className={classes.rowReason}>{t('home:next.agenda', { count: data.openForNextMeeting })}</span>
        </p>
      )}
      <ul className={classes.counts}>
        {(['late', 'thisWeek', 'questions', 'open'] as const).map((name) => (
          <li key={name} data-grave={(name === 'late' && data.late > 0) || undefined}>
            <a href="#/tasks">
              <strong>{data[name]}</strong> {t(`home:next.${name}`, { count: data[name] })}
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
