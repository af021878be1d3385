import { useMemo } from 'react';
import { formatAmount } from '../../shared/amounts/index.ts';
import { type Bilingual, inLocale, type Locale, type Translate, translator } from '../../shared/locale/index.ts';
import { type Day, formatDay, formatLongDay } from '../../shared/time/index.ts';
import { useLanguage } from './language-provider.tsx';

export interface Words {
  readonly t: Translate;
  readonly locale: Locale;
  /** The text in the language of the window, else in the other. */
  readonly text: (value: Bilingual) => string;
  readonly day: (value: Day) => string;
  /** A day with its weekday, as a heading. */
  readonly longDay: (value: Day) => string;
  /** Centimes as dirhams. */
  readonly amount: (centimes: number) => string;
}

/** Everything a component needs to say something in the language of the window. */
export function useWords(): Words {
  const { locale } = useLanguage();
  return useMemo(
    () => ({
      t: translator(locale),
      locale,
      text: (value) => inLocale(value, locale),
      day: (value) => formatDay(value, locale),
      longDay: (value) => formatLongDay(value, locale),
      amount: (centimes) => formatAmount(centimes, locale),
    }),
    [locale],
  );
}
