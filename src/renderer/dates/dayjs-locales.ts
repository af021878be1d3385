import dayjs from 'dayjs';
import type { Locale } from '../../shared/locale/index.ts';
import { MONTH_NAMES } from '../../shared/time/index.ts';

/** Names for the calendar, which knows dates only through dayjs. Western digits, Moroccan months, Monday first. */
const WEEKDAYS: Readonly<Record<Locale, readonly string[]>> = {
  ar: ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
  fr: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
};
const WEEKDAY_LETTERS: Readonly<Record<Locale, readonly string[]>> = {
  ar: ['ح', 'ن', 'ث', 'ر', 'خ', 'ج', 'س'],
  fr: ['di', 'lu', 'ma', 'me', 'je', 've', 'sa'],
};

export const CALENDAR_LOCALE: Readonly<Record<Locale, string>> = { ar: 'ar-ma', fr: 'fr-ma' };

for (const locale of ['ar', 'fr'] as const) {
  dayjs.locale(
    {
      name: CALENDAR_LOCALE[locale],
      weekStart: 1,
      months: [...MONTH_NAMES[locale]],
      monthsShort: [...MONTH_NAMES[locale]],
      weekdays: [...WEEKDAYS[locale]],
      weekdaysShort: [...WEEKDAYS[locale]],
      weekdaysMin: [...WEEKDAY_LETTERS[locale]],
      formats: {},
      relativeTime: {},
      ordinal: (day: number) => String(day),
    },
    undefined,
    true,
  );
}
