import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHAPTERS, MANUAL, type ManualPage } from '../../src/renderer/help/pages.ts';
import { partsOf, plainOf } from '../../src/renderer/help/parts.ts';
import { LOCALES, translator } from '../../src/shared/locale/index.ts';
import { RESOURCES } from '../../src/shared/locale/resources.ts';

const PICTURES = path.resolve(import.meta.dirname, '../../assets/help');
/** The keys of the locale files that a text names. */
const namedIn = (marked: string): readonly string[] =>
  [...marked.matchAll(/\{\{([^}]+)\}\}/g)].map(([, key = '']) => key);
const textsOf = ({ title, intro, steps, note }: ManualPage): readonly string[] => [title, intro, ...steps, note];

/** Whether a key of the locale files leads to one text, not to a group or to plural forms. */
function isText(locale: (typeof LOCALES)[number], key: string): boolean {
  const [room = '', rest = ''] = key.split(':');
  let found: unknown = Reflect.get(RESOURCES[locale], room);
  for (const part of rest.split('.')) found = found instanceof Object ? Reflect.get(found, part) : undefined;
  return typeof found === 'string' && !found.includes('{{');
}

describe('the manual', () => {
  it.each(LOCALES)('says what the buttons say (%s)', (locale) => {
    const named = CHAPTERS.flatMap(({ id }) => textsOf(MANUAL[locale][id])).flatMap(namedIn);
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((key) => !isText(locale, key))).toEqual([]);
  });

  it.each(CHAPTERS.map(({ id }) => id))('tells the same in both languages: %s', (id) => {
    const [ar, fr] = LOCALES.map((locale) => textsOf(MANUAL[locale][id]).map((text) => [...namedIn(text)].sort()));
    expect(fr).toEqual(ar);
  });

  it('has every chapter once, and each is short', () => {
    expect(CHAPTERS.map(({ id }) => id).sort()).toEqual(Object.keys(MANUAL.ar).sort());
    for (const { id } of CHAPTERS) expect(MANUAL.fr[id].steps.length).toBeLessThanOrEqual(6);
  });

  it('has small pictures in both languages', () => {
    const files = CHAPTERS.flatMap(({ picture }) =>
      picture === null ? [] : LOCALES.map((locale) => path.join(PICTURES, `${picture}-${locale}.jpg`)),
    );
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
    const sizes = files.map((file) => statSync(file).size);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(60_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_000_000);
  });
});

it('takes a text apart into words, buttons and keys, and loses nothing', () => {
  const say = translator('fr');
  expect(partsOf('Ouvrez {{common:places.home}} par [[Alt 1]].', say).map(({ kind, text }) => [kind, text])).toEqual([
    ['text', 'Ouvrez '],
    ['label', 'Accueil'],
    ['text', ' par '],
    ['key', 'Alt 1'],
    ['text', '.'],
  ]);
  expect(plainOf('Cliquez {{papers:menu.print}}', say)).toBe('Cliquez Imprimer');
});
