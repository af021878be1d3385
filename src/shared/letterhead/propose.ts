import { type Bilingual, type Locale, translator } from '../locale/index.ts';
import type { Letterhead } from './schema.ts';

export interface OfficeAndPlace {
  readonly name: Bilingual;
  readonly province: { readonly name: Bilingual; readonly prefecture: boolean } | null;
}

/** What an office's header probably says, from its name and its province; the office corrects it. */
export function proposedLetterhead({ name, province }: OfficeAndPlace): Letterhead {
  const above = (locale: Locale) => {
    const t = translator(locale);
    return [t('papers:letterhead.kingdom'), t('papers:letterhead.ministry')];
  };
  const below = (locale: Locale) => [translator(locale)('papers:letterhead.secretariat'), name[locale]].filter(isThere);
  return {
    above: { ar: above('ar'), fr: above('fr') },
    territory: province && { kind: province.prefecture ? 'prefecture' : 'province', name: { ...province.name } },
    below: { ar: below('ar'), fr: below('fr') },
  };
}

const isThere = (line: string): boolean => line !== '';
