import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanBody, cleanTitle, forNotifySend } from './text.ts';

test.each([
  ['--help', '–help'],
  ['  سطر\n ثان ', 'سطر ثان'],
  ['a\u0000b\u001bc\u007f', 'abc'],
  ['', ''],
])('a title %j becomes %j', (title, expected) => {
  expect(cleanTitle(title)).toBe(expected);
});

test('a long text is cut between graphemes and closes the isolates that it cut open', () => {
  const family = '👨‍👩‍👧‍👦';
  expect(cleanTitle(family.repeat(91))).toBe(`${family.repeat(89)}…`);
  expect(cleanTitle(family.repeat(90))).toBe(family.repeat(90));
  expect(cleanTitle(`المحطة \u2068${'م\u064f'.repeat(200)}\u2069`)).toMatch(/م\u064f\u2069…$/);
});

test('law: nothing that a service would take for an option, a command or an end comes through', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
      for (const clean of [cleanTitle(text), cleanBody(text)]) {
        expect(clean).not.toMatch(/^-/);
        expect(clean.includes('\u0000')).toBe(false);
        expect(clean.split('\u2068').length).toBeLessThanOrEqual(
          Math.max(clean.split('\u2069').length, text.split('\u2068').length),
        );
      }
      expect([...new Intl.Segmenter('ar-MA').segment(cleanTitle(text))].length).toBeLessThanOrEqual(92);
    }),
  );
});

test('markup and backslashes reach the person as they were written', () => {
  expect(forNotifySend('a<b>&\\n')).toBe('a&lt;b&gt;&amp;\\\\n');
});
