import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { monthOf, shiftMonth } from '../../shared/calendar/index.ts';
import type { CalendarDay } from '../../shared/contract/index.ts';
import { holidayOn } from '../../shared/holidays/index.ts';
import { addDays, type Day, isDay } from '../../shared/time/index.ts';
import { ownDirection, useWords } from '../language/index.ts';
import classes from './calendar.module.css';
import { WEEKDAYS } from './weekdays.ts';

export interface MonthGridProps {
  readonly weeks: readonly (readonly Day[])[];
  readonly month: Day;
  readonly today: Day;
  readonly chosen: Day;
  readonly days: readonly CalendarDay[];
  readonly onChoose: (day: Day) => void;
}

/** A month as weeks from Monday to Sunday; arrows go from day to day, Page up and down from month to month. */
export function MonthGrid({ weeks, month, today, chosen, days, onChoose }: MonthGridProps) {
  const { t, locale } = useWords();
  const byDay = useMemo(() => new Map(days.map((entry) => [entry.day, entry])), [days]);
  const table = useRef<HTMLTableElement>(null);
  const byKey = useRef(false);

  useEffect(() => {
    if (!byKey.current) return;
    byKey.current = false;
    table.current?.querySelector<HTMLElement>(`[data-day="${chosen}"]`)?.focus();
  }, [chosen]);

  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = target(event.key, chosen, locale === 'ar');
    if (next === null || !isDay(next)) return;
    event.preventDefault();
    byKey.current = true;
    onChoose(next);
  }

  return (
    <table ref={table} className={classes.grid} aria-label={t('common:places.calendar')} onKeyDown={onKey}>
      <thead>
        <tr>
          {WEEKDAYS.map((name) => (
            <th key={name} scope="col">
              {t(`calendar:weekday.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td
                key={day}
                className={classes.cell}
                data-other={monthOf(day) !== month || undefined}
                data-chosen={day === chosen || undefined}
              >
                <DayCell day={day} today={today} isChosen={day === chosen} entry={byDay.get(day)} onChoose={onChoose} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The day that a key leads to, or null. In Arabic the next day lies to the left. */
function target(key: string, day: Day, rightToLeft: boolean): Day | null {
  const ahead = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = rightToLeft ? 'ArrowRight' : 'ArrowLeft';
  if (key === ahead) return addDays(day, 1);
  if (key === back) return addDays(day, -1);
  if (key === 'ArrowDown') return addDays(day, 7);
  if (key === 'ArrowUp') return addDays(day, -7);
  if (key === 'PageDown') return shiftMonth(day, 1);
  if (key === 'PageUp') return shiftMonth(day, -1);
  return null;
}

interface DayCellProps {
  readonly day: Day;
  readonly today: Day;
  readonly isChosen: boolean;
  readonly entry: CalendarDay | undefined;
  readonly onChoose: (day: Day) => void;
}

function DayCell({ day, today, isChosen, entry, onChoose }: DayCellProps) {
  const { t, day: formatted, text } = useWords();
  const holiday = holidayOn(day, 'admin');
  const more = (entry?.total ?? 0) - (entry?.entries.length ?? 0);
  return (
    <button
      type="button"
      className={classes.day}
      data-day={day}
      data-holiday={holiday !== null || undefined}
      tabIndex={isChosen ? 0 : -1}
      aria-pressed={isChosen}
      aria-current={day === today ? 'date' : undefined}
      onClick={() => onChoose(day)}
    >
      <span className={classes.dayHead}>
        <span className={classes.dayNumber} aria-hidden>
          {Number(day.slice(8))}
        </span>
        <span className={classes.hidden}>
          {formatted(day)} {t('calendar:entries', { count: entry?.total ?? 0 })}
        </span>
        {holiday !== null && <span className={classes.holiday}>{t(`calendar:holiday.${holiday}`)}</span>}
      </span>
      {entry?.entries.map((one) => {
        const title = text(one.kind === 'task' || one.kind === 'meeting' ? one.title : (one.projectTitle ?? one.title));
        return (
          <span
            key={one.id}
            className={classes.chipLine}
            data-done={one.done || undefined}
            data-late={one.late || undefined}
          >
            <span className={classes.dot} data-kind={one.kind} />
            <span className={classes.chipText} {...ownDirection(title)}>
              {title}
            </span>
          </span>
        );
      })}
      {more > 0 && <span className={classes.more}>{t('calendar:more', { count: more })}</span>}
    </button>
  );
}
