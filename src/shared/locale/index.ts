import i18next, { type i18n } from 'i18next';
import type { Bilingual, Locale } from './locale.ts';
import { NAMESPACES, RESOURCES } from './resources.ts';

export { type Bilingual, DIRECTION, inLocale, LOCALES, type Locale } from './locale.ts';

export type Translate = (key: string, values?: Readonly<Record<string, unknown>>) => string;

/**
 * A translator of its own for one language. Keys are `room:key`; plurals follow the language's own rules (six forms in
 * Arabic) by the value `count`. Values are not escaped here: whoever writes HTML or XML escapes there.
 */
function createI18n(locale: Locale): i18n {
  const instance = i18next.createInstance();
  instance.init({
    lng: locale,
    fallbackLng: false,
    ns: NAMESPACES,
    defaultNS: 'common',
    resources: RESOURCES,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance;
}

const translators = new Map<Locale, Translate>();

/** The translator of a language, made at first use. */
export function translator(locale: Locale): Translate {
  const known = translators.get(locale);
  if (known) return known;
  const instance = createI18n(locale);
  const translate: Translate = (key, values) => instance.t(key, { ...values });
  translators.set(locale, translate);
  return translate;
}

/** The same sentence in both languages. */
export const inBothLanguages = (say: (translate: Translate, locale: Locale) => string): Bilingual => ({
  ar: say(translator('ar'), 'ar'),
  fr: say(translator('fr'), 'fr'),
});
