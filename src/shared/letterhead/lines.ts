import { type Locale, translator } from '../locale/index.ts';
import type { Letterhead } from './schema.ts';

/** Before these French says d’ (Province d’Essaouira); not before y (Province de Youssoufia). */
const VOWEL = /^[aeiou]/i;

/** The header's lines in one language, from the kingdom down to the service. Empty lines are left out. */
export function letterheadLines({ above, territory, below }: Letterhead, locale: Locale): readonly string[] {
  const place = territory === null ? '' : territoryLine(territory, locale);
  return [...above[locale], place, ...below[locale]].filter((line) => line.trim() !== '');
}

function territoryLine({ kind, name }: NonNullable<Letterhead['territory']>, locale: Locale): string {
  const own = name[locale];
  if (own === '') return '';
  const form = VOWEL.test(own.normalize('NFD')) ? 'beforeVowel' : 'plain';
  return translator(locale)(`papers:territory.${kind}.${form}`, { name: own });
}
