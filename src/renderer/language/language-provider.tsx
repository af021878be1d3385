import { useDirection } from '@mantine/core';
import { createContext, type ReactNode, use, useLayoutEffect, useMemo, useState } from 'react';
import { DIRECTION, LOCALES, type Locale } from '../../shared/locale/index.ts';

interface Language {
  readonly locale: Locale;
  readonly setLocale: (locale: Locale) => void;
}

const LanguageContext = createContext<Language | null>(null);

/** The tag of the page's language; `ar` alone would bring another country's digits and months. */
const TAG: Readonly<Record<Locale, string>> = { ar: 'ar-MA', fr: 'fr-MA' };

export const asLocale = (text: string): Locale => LOCALES.find((locale) => locale === text) ?? 'ar';

/** Language and direction of everything below it, switched at once. */
export function LanguageProvider({ initial, children }: { readonly initial: Locale; readonly children: ReactNode }) {
  const [locale, setLocale] = useState(initial);
  const { setDirection } = useDirection();

  useLayoutEffect(() => {
    setDirection(DIRECTION[locale]);
    document.documentElement.lang = TAG[locale];
    document.documentElement.dir = DIRECTION[locale];
  }, [locale, setDirection]);

  const language = useMemo(() => ({ locale, setLocale }), [locale]);
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export function useLanguage(): Language {
  const language = use(LanguageContext);
  if (language === null) throw new Error('useLanguage outside LanguageProvider');
  return language;
}
