import { IconCalendarOff } from '@tabler/icons-react';
import type { CalendarDay } from '../../shared/contract/index.ts';
import { holidayOn } from '../../shared/holidays/index.ts';
import { type Day, daysBetween, weekdayOf } from '../../shared/time/index.ts';
import { EmptyState } from '../frame/index.ts';
import { useWords } from '../language/index.ts';
import classes from './calendar.module.css';
import { EntryLine } from './entry-line.tsx';
import { weekdayName } from './weekdays.ts';

export interface AgendaProps {
  readonly days: readonly CalendarDay[];
  readonly today: Day;
  readonly onTask: (id: string) => void;
}

/** What the coming days bring, one after the other. */
export function Agenda({ days, today, onTask }: AgendaProps) {
  const { t, day: formatted } = useWords();
  if (days.length === 0)
    return <EmptyState icon={IconCalendarOff} title={t('calendar:empty.title')} text={t('calendar:empty.text')} />;
  return (
    <div className={classes.agenda}>
      {days.map(({ day, total, entries }) => {
        const holiday = holidayOn(day, 'admin');
        const ahead = daysBetween(today, day);
        return (
          <section key={day} className={classes.agendaDay} aria-label={formatted(day)}>
            <h2 className={classes.agendaHead}>
              {t(`calendar:weekday.${weekdayName(weekdayOf(day))}`)} {formatted(day)}
              <span className={classes.ahead}>
                {ahead === 0 ? t('calendar:today') : t('calendar:inDays', { count: ahead })}
              </span>
              {holiday !== null && <span className={classes.holiday}>{t(`calendar:holiday.${holiday}`)}</span>}
            </h2>
            <ul className={classes.entries}>
              {entries.map((entry) => (
                <EntryLine key={`${entry.kind} ${entry.id}`} entry={entry} onTask={onTask} />
              ))}
            </ul>
            {total > entries.length && (
              <p className={classes.none}>{t('calendar:more', { count: total - entries.length })}</p>
            )}
          </section>
        );
      })}
    </div>
  );
}
