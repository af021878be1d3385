import { DateInput, DatesProvider } from '@mantine/dates';
import '@mantine/dates/styles.layer.css';
import type { ReactNode } from 'react';
import { type Day, formatDay } from '../../shared/time/index.ts';
import { useWords } from '../language/index.ts';
import classes from './day-input.module.css';
import { CALENDAR_LOCALE } from './dayjs-locales.ts';
import { typedDay } from './typed-day.ts';

export interface DayInputProps {
  readonly label?: ReactNode;
  /** Where something else beside it is its visible label. */
  readonly 'aria-label'?: string;
  readonly value: Day | null;
  readonly onChange: (day: Day | null) => void;
  readonly error?: ReactNode;
  readonly description?: ReactNode;
  readonly required?: boolean;
  readonly clearable?: boolean;
  readonly latest?: Day;
}

/** A calendar day, typed or picked. */
export function DayInput({ latest, clearable = true, ...rest }: DayInputProps) {
  const { t, locale } = useWords();
  const settings = {
    locale: CALENDAR_LOCALE[locale],
    firstDayOfWeek: 1 as const,
    weekendDays: [0 as const, 6 as const],
  };
  return (
    <DatesProvider settings={settings}>
      <DateInput
        {...rest}
        valueFormat={(day) => formatDay(day, locale)}
        dateParser={typedDay}
        placeholder={t('common:dayPlaceholder')}
        clearable={clearable}
        highlightToday
        classNames={{ day: classes.day ?? '' }}
        {...(latest === undefined ? {} : { maxDate: latest })}
        clearButtonProps={{ 'aria-label': t('common:clear') }}
        ariaLabels={{
          nextMonth: t('common:calendar.nextMonth'),
          previousMonth: t('common:calendar.previousMonth'),
          nextYear: t('common:calendar.nextYear'),
          previousYear: t('common:calendar.previousYear'),
          monthLevelControl: t('common:calendar.chooseMonth'),
          yearLevelControl: t('common:calendar.chooseYear'),
        }}
        popoverProps={{ withinPortal: true }}
      />
    </DatesProvider>
  );
}
