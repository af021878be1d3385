import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellText, fileNameOf, numberedName, PAPER_NAME, paperTableSchema, plainText } from './index.ts';

test('a title and a day become a name', () => {
  expect(fileNameOf('لوحة القيادة', '2026-11-22', 'ar', 'pdf')).toBe('لوحة القيادة - 22 نونبر 2026.pdf');
  expect(numberedName('a.b.pdf', 3)).toBe('a.b (3).pdf');
  expect(numberedName('a.pdf', 1)).toBe('a.pdf');
});

test('law: whatever the title, the name is one that every system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
      const name = fileNameOf(title, '2026-11-22', 'fr', 'xlsx');
      expect(name).toMatch(PAPER_NAME);
      expect(name).not.toMatch(/\p{Surrogate}/u);
      expect(new TextEncoder().encode(name).length).toBeLessThan(250);
      expect(name).not.toMatch(/[<>:"/\\|?*\u202e]/);
    }),
    { numRuns: 40 },
  );
  expect(fileNameOf('../../etc/passwd', '2026-11-22', 'fr', 'pdf')).not.toContain('/');
});

test('a text for a document loses only what XML cannot carry', () => {
  expect(plainText('a\u0000b\u0008\tc\nd\ud800e\u202e<&>')).toBe('ab\tc\nd\ufffde\u202e<&>');
});

test('cells are read in the language of the paper', () => {
  expect(cellText({ amount: 257974440 }, 'ar')).toBe('2\u00a0579\u00a0744,40\u00a0درهم');
  expect(cellText({ percent: 62.5 }, 'fr')).toBe('62,5\u00a0%');
  expect(cellText({ day: '2026-03-01' }, 'fr')).toBe('1er mars 2026');
  expect(cellText(null, 'ar')).toBe('');
});

test('a table with anything else in a cell is refused', () => {
  const withCell = (cell: unknown) => paperTableSchema.safeParse({ headers: ['a'], rows: [[cell]] }).success;
  expect([null, 'x', 1, { day: '2026-01-01' }, { percent: 4 }, { amount: 5 }].map(withCell)).not.toContain(false);
  const wrong = [undefined, true, Number.NaN, {}, { day: 'x' }, { amount: 0.5 }, [], 'x'.repeat(40_000)];
  expect(wrong.map(withCell)).not.toContain(true);
});
