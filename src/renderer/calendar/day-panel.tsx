import { Button } from '@mantine/core';
import { IconMapPin, IconUsersGroup } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { CalendarKind } from '../../shared/calendar/index.ts';
import { holidayOn } from '../../shared/holidays/index.ts';
import { type Day, weekdayOf } from '../../shared/time/index.ts';
import { useCommand, useLiveQuery } from '../engine/index.ts';
import { useWords } from '../language/index.ts';
import { useNotices } from '../notices/index.ts';
import classes from './calendar.module.css';
import { EntryLine } from './entry-line.tsx';
import { weekdayName } from './weekdays.ts';

export interface DayPanelProps {
  readonly day: Day;
  readonly filter: { readonly kinds: CalendarKind[]; readonly communes: string[] };
  readonly onTask: (id: string) => void;
}

/** Entries of one day that are shown; a day with more says so. */
const MOST = 200;

/** All of one day, and what can be put on it. */
export function DayPanel({ day, filter, onTask }: DayPanelProps) {
  const { t, day: formatted } = useWords();
  const [, go] = useLocation();
  const notices = useNotices();
  const meet = useCommand('meetings.save');
  const save = useCommand('tasks.save');
  const remove = useCommand('tasks.remove');
  const { data: page } = useLiveQuery('calendar.between', { from: day, to: day, perDay: MOST, ...filter });
  const holiday = holidayOn(day, 'admin');
  const shown = page?.days.find((one) => one.day === day);

  async function addMeeting(): Promise<void> {
    const outcome = await meet.run({ id: null, meeting: { title: t('meetings:usualTitle'), on: day } });
    if (outcome !== null) go(`/tasks/meetings/${outcome.value.id}`);
  }

  async function addVisit(): Promise<void> {
    const outcome = await save.run({
      id: null,
      task: { title: t('calendar:kind.visit'), dueOn: day, source: { kind: 'visit', id: null } },
    });
    if (outcome === null) return;
    const { id } = outcome.value;
    notices.undoable(t('calendar:visitAdded', { day: formatted(day) }), () => void remove.run({ id }));
    onTask(id);
  }

  return (
    <section className={classes.panel} aria-label={formatted(day)}>
      <h2 className={classes.panelTitle}>
        {t(`calendar:weekday.${weekdayName(weekdayOf(day))}`)} {formatted(day)}
      </h2>
      {holiday !== null && <p className={classes.panelHoliday}>{t(`calendar:holiday.${holiday}`)}</p>}
      <div className={classes.panelActs}>
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconUsersGroup size={16} aria-hidden />}
          loading={meet.running}
          onClick={() => void addMeeting()}
        >
          {t('calendar:addMeeting')}
        </Button>
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconMapPin size={16} aria-hidden />}
          loading={save.running}
          onClick={() => void addVisit()}
        >
          {t('calendar:addVisit')}
        </Button>
      </div>
      {shown === undefined ? (
        <p className={classes.none}>{t(page === undefined ? 'common:loading' : 'calendar:nothing')}</p>
      ) : (
        <ul className={classes.entries}>
          {shown.entries.map((entry) => (
            <EntryLine key={`${entry.kind} ${entry.id}`} entry={entry} onTask={onTask} />
          ))}
        </ul>
      )}
      {shown !== undefined && shown.total > shown.entries.length && (
        <p className={classes.none}>{t('calendar:more', { count: shown.total - shown.entries.length })}</p>
      )}
    </section>
  );
}
