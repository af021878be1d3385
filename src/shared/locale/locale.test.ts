import { describe, expect, it } from 'vitest';
import { thrownCodes, usedKeys } from '../../../tests/support/used-keys.ts';
import { LOCALES, type Locale } from './index.ts';
import { NAMESPACES, RESOURCES } from './resources.ts';

type Tree = { readonly [key: string]: string | Tree };

/** Every text of a language by its whole key, `room:path.to.key`. */
function textsOf(locale: Locale): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const walk = (tree: Tree, prefix: string): void => {
    for (const [key, value] of Object.entries(tree)) {
      if (typeof value === 'string') texts.set(`${prefix}${key}`, value);
      else walk(value, `${prefix}${key}.`);
    }
  };
  for (const room of NAMESPACES) walk(RESOURCES[locale][room], `${room}:`);
  return texts;
}

const PLURAL = /_(zero|one|two|few|many|other)$/;
const TEXTS: Readonly<Record<Locale, ReadonlyMap<string, string>>> = { ar: textsOf('ar'), fr: textsOf('fr') };
const withoutPlural = (key: string): string => key.replace(PLURAL, '');
const keysOf = (locale: Locale): readonly string[] => [...new Set([...TEXTS[locale].keys()].map(withoutPlural))].sort();
const placeholders = (text: string): readonly string[] => [...new Set(text.match(/\{\{\s*\w+/g) ?? [])].sort();

describe('the texts of both languages', () => {
  it('have the same keys', () => {
    expect(keysOf('fr')).toEqual(keysOf('ar'));
  });

  it.each(LOCALES)('say something under every key (%s)', (locale) => {
    expect([...TEXTS[locale]].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
  });

  it.each(LOCALES)('have every plural form that the language knows (%s)', (locale) => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const texts = TEXTS[locale];
    const plural = [...texts.keys()].filter((key) => PLURAL.test(key)).map(withoutPlural);
    const missing = [...new Set(plural)].flatMap((key) =>
      forms.map((form) => `${key}_${form}`).filter((form) => !texts.has(form)),
    );
    expect(missing).toEqual([]);
  });

  it('fill the same places', () => {
    const placesOf = (locale: Locale, key: string): string =>
      [...TEXTS[locale]]
        .filter(([full]) => withoutPlural(full) === key)
        .flatMap(([, text]) => placeholders(text))
        .filter((place) => !place.includes('count'))
        .sort()
        .filter((place, index, all) => all.indexOf(place) === index)
        .join();
    const different = keysOf('ar').filter((key) => placesOf('ar', key) !== placesOf('fr', key));
    expect(different).toEqual([]);
  });
});

describe('the keys in the code', () => {
  const used = usedKeys(NAMESPACES);
  const known = keysOf('ar');

  it('all have a text', () => {
    expect(used.literal.filter((key) => !known.includes(withoutPlural(key)))).toEqual([]);
  });

  it('has a sentence for every refusal of the application', () => {
    expect(thrownCodes().filter((code) => !known.includes(`errors:${code}`))).toEqual([]);
  });

  it('leave no text unused', () => {
    const literal = new Set(used.literal);
    const unused = known.filter((key) => !literal.has(key) && !used.patterns.some((pattern) => pattern.test(key)));
    expect(unused).toEqual([]);
  });
});
