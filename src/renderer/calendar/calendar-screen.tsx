import { ActionIcon, Button, SegmentedControl, Select } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { CALENDAR_KINDS, type CalendarKind, monthOf, monthWeeks, shiftMonth } from '../../shared/calendar/index.ts';
import { addDays, type Day, MONTH_NAMES } from '../../shared/time/index.ts';
import { useLiveQuery } from '../engine/index.ts';
import { ScreenTitle, useAppState } from '../frame/index.ts';
import { useWords } from '../language/index.ts';
import { sentenceOf } from '../notices/index.ts';
import { TaskDrawer, useTaskState } from '../tasks/index.ts';
import { Agenda } from './agenda.tsx';
import classes from './calendar.module.css';
import { DayPanel } from './day-panel.tsx';
import { MonthGrid } from './month-grid.tsx';

const VIEWS = ['month', 'agenda'] as const;
type View = (typeof VIEWS)[number];

/** Days that the agenda lists, from today on, and entries of each. */
const AGENDA_DAYS = 30;
const AGENDA_PER_DAY = 50;
const MONTH_PER_DAY = 3;

/** One calendar for everything that has a day (أجندة المشاريع). */
export default function CalendarScreen() {
  const { t, text, locale } = useWords();
  const { today, office } = useAppState();
  const [view, setView] = useState<View>('month');
  const [chosen, setChosen] = useState<Day>(today);
  const [kinds, setKinds] = useState<readonly CalendarKind[]>([]);
  const [commune, setCommune] = useState<string | null>(null);
  const [task, setTask] = useState<string | null>(null);
  const { move, asking } = useTaskState();
  const month = monthOf(chosen);
  const weeks = monthWeeks(month);
  const span =
    view === 'month'
      ? { from: weeks[0]?.[0] ?? month, to: weeks.at(-1)?.at(-1) ?? month, perDay: MONTH_PER_DAY }
      : { from: today, to: addDays(today, AGENDA_DAYS), perDay: AGENDA_PER_DAY };
  const filter = { kinds: [...kinds], communes: commune === null ? [] : [commune] };
  const { data: page, error } = useLiveQuery('calendar.between', { ...span, ...filter });
  const answered = page !== undefined;
  useEffect(() => {
    if (answered) document.documentElement.dataset.ready = 'true';
  }, [answered]);
  const Before = locale === 'ar' ? IconChevronRight : IconChevronLeft;
  const After = locale === 'ar' ? IconChevronLeft : IconChevronRight;
  const monthName = `${MONTH_NAMES[locale][Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`;

  return (
    <div className={classes.screen}>
      <div className={classes.heading}>
        <ScreenTitle>{t('common:places.calendar')}</ScreenTitle>
        {view === 'month' && (
          <div className={classes.months}>
            <ActionIcon
              variant="default"
              size={34}
              aria-label={t('common:calendar.previousMonth')}
              onClick={() => setChosen(shiftMonth(month, -1))}
            >
              <Before size={18} />
            </ActionIcon>
            <output className={classes.month}>{monthName}</output>
            <ActionIcon
              variant="default"
              size={34}
              aria-label={t('common:calendar.nextMonth')}
              onClick={() => setChosen(shiftMonth(month, 1))}
            >
              <After size={18} />
            </ActionIcon>
            <Button variant="default" size="compact-md" onClick={() => setChosen(today)}>
              {t('calendar:today')}
            </Button>
          </div>
        )}
        <SegmentedControl
          className={classes.views ?? ''}
          aria-label={t('calendar:view.label')}
          value={view}
          onChange={(value) => setView(VIEWS.find((known) => known === value) ?? 'month')}
          data={VIEWS.map((value) => ({ value, label: t(`calendar:view.${value}`) }))}
        />
      </div>
      <div className={classes.tools}>
        <fieldset className={classes.chips}>
          <legend className={classes.hidden}>{t('calendar:kinds')}</legend>
          {CALENDAR_KINDS.filter((kind) => kind !== 'session').map((kind) => (
            <button
              key={kind}
              type="button"
              className={classes.chip}
              aria-pressed={kinds.includes(kind)}
              onClick={() =>
                setKinds(kinds.includes(kind) ? kinds.filter((other) => other !== kind) : [...kinds, kind])
              }
            >
              <span className={classes.dot} data-kind={kind} aria-hidden />
              {t(`calendar:kind.${kind}`)}
              <span className={classes.number}>{page?.byKind[kind]}</span>
            </button>
          ))}
        </fieldset>
        <Select
          className={classes.commune ?? ''}
          aria-label={t('calendar:commune')}
          placeholder={t('calendar:everyCommune')}
          clearable
          searchable
          clearButtonProps={{ 'aria-label': t('common:clear') }}
          nothingFoundMessage={t('common:nothingFound')}
          data={(office?.communes ?? []).map(({ id, name }) => ({ value: id, label: text(name) }))}
          value={commune}
          onChange={setCommune}
        />
      </div>
      {error !== undefined && <p role="alert">{sentenceOf(error, t)}</p>}
      {view === 'month' ? (
        <div className={classes.split}>
          <MonthGrid
            weeks={weeks}
            month={month}
            today={today}
            chosen={chosen}
            days={page?.days ?? []}
            onChoose={setChosen}
          />
          <DayPanel day={chosen} filter={filter} onTask={setTask} />
        </div>
      ) : (
        page !== undefined && <Agenda days={page.days} today={today} onTask={setTask} />
      )}
      {task !== null && <TaskDrawer id={task} move={move} onClose={() => setTask(null)} />}
      {asking}
    </div>
  );
}
