import type { Locale } from '../locale/locale.ts';

/** An amount of money in centimes of a dirham (100 سنتيم = 1 درهم), always an integer. */
export type Centimes = number;

const NO_BREAK_SPACE = '\u00a0';
const CURRENCY: Readonly<Record<Locale, string>> = { ar: 'درهم', fr: 'DH' };

/** `2 579 744,40` with no-break spaces; the centimes are left out when there are none. */
export function formatNumber(centimes: Centimes): string {
  const sign = centimes < 0 ? '-' : '';
  const whole = Math.trunc(Math.abs(centimes) / 100);
  const cents = Math.abs(centimes) % 100;
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE);
  return `${sign}${grouped}${cents === 0 ? '' : `,${String(cents).padStart(2, '0')}`}`;
}

/** `2 579 744,40 درهم` or `2 579 744,40 DH`. */
export const formatAmount = (centimes: Centimes, locale: Locale): string =>
  `${formatNumber(centimes)}${NO_BREAK_SPACE}${CURRENCY[locale]}`;

const MILLION_DIRHAMS = 100_000_000;
const MILLIONS: Readonly<Record<Locale, string>> = { ar: 'مليون درهم', fr: 'MDH' };

/** Sums of many projects as people say them: `1 234,5 مليون درهم`, `1 234,5 MDH`; below a million, whole dirhams. */
export function formatSum(centimes: Centimes, locale: Locale): string {
  if (Math.abs(centimes) < MILLION_DIRHAMS) return formatAmount(Math.round(centimes / 100) * 100, locale);
  const tenths = Math.round(centimes / (MILLION_DIRHAMS / 10));
  const tenth = Math.abs(tenths) % 10;
  const whole = formatNumber(Math.trunc(tenths / 10) * 100);
  return `${whole}${tenth === 0 ? '' : `,${tenth}`}${NO_BREAK_SPACE}${MILLIONS[locale]}`;
}
