export const LOCALES = ['ar', 'fr'] as const;

/** Language of the interface: Arabic of Morocco (`ar-MA`, default) or French of Morocco (`fr-MA`). */
export type Locale = (typeof LOCALES)[number];

export const DIRECTION: Readonly<Record<Locale, 'rtl' | 'ltr'>> = { ar: 'rtl', fr: 'ltr' };

/** Text that exists in both languages; either may be empty, never both. */
export interface Bilingual {
  readonly ar: string;
  readonly fr: string;
}

/** The text in the wanted language, else in the other. */
export function inLocale(text: Bilingual, locale: Locale): string {
  return locale === 'ar' ? text.ar || text.fr : text.fr || text.ar;
}
