import type { Locale } from '../locale/locale.ts';
import { type Day, weekdayOf } from './day.ts';

/**
 * Month names as Moroccan administrations write them. Own tables, because the runtime's data may be older than the
 * country's usage and adds invisible direction marks.
 */
export const MONTH_NAMES: Readonly<Record<Locale, readonly string[]>> = {
  ar: ['يناير', 'فبراير', 'مارس', 'أبريل', 'ماي', 'يونيو', 'يوليوز', 'غشت', 'شتنبر', 'أكتوبر', 'نونبر', 'دجنبر'],
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
};

/** Names of the days of the week, Sunday first. */
const WEEKDAY_NAMES: Readonly<Record<Locale, readonly string[]>> = {
  ar: ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
  fr: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
};

/** `الأحد 22 نونبر 2026`, `Dimanche 22 novembre 2026`: as a heading. */
export function formatLongDay(day: Day, locale: Locale): string {
  const weekday = WEEKDAY_NAMES[locale][weekdayOf(day)] ?? '';
  return `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)} ${formatDay(day, locale)}`;
}

/** `22 نونبر 2026`, `22 novembre 2026`, `1er mars 2027`; Western digits in both languages. */
export function formatDay(day: Day, locale: Locale): string {
  const month = MONTH_NAMES[locale][Number(day.slice(5, 7)) - 1] ?? '';
  const date = Number(day.slice(8, 10));
  const ordinal = locale === 'fr' && date === 1 ? 'er' : '';
  return `${date}${ordinal} ${month} ${day.slice(0, 4)}`;
}
