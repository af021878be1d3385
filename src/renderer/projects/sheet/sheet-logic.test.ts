import fc from 'fast-check';
import { expect, it } from 'vitest';
import { areaOf, at, moved, type Selection } from './area.ts';
import { filled, filledDown, spread } from './spread.ts';
import { readTsv, writeTsv } from './tsv.ts';

const SIZE = { rows: 10, columns: 4, page: 5 };
const press = (key: string, more: { shiftKey?: boolean; ctrlKey?: boolean } = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  ...more,
});
const goes = (key: string, more = {}, rightToLeft = false, from: Selection = at({ row: 3, column: 1 })) =>
  moved(from, press(key, more), SIZE, rightToLeft);

it('moves as a spreadsheet does, in the direction of the script', () => {
  expect(goes('ArrowRight')).toEqual(at({ row: 3, column: 2 }));
  expect(goes('ArrowRight', {}, true)).toEqual(at({ row: 3, column: 0 }));
  expect(goes('ArrowLeft', { ctrlKey: true }, true)).toEqual(at({ row: 3, column: 3 }));
  expect(goes('Enter', { shiftKey: true })).toEqual(at({ row: 2, column: 1 }));
  expect(goes('Tab', { shiftKey: true })).toEqual(at({ row: 3, column: 0 }));
  expect(goes('End', { ctrlKey: true })).toEqual(at({ row: 9, column: 3 }));
  expect(goes('PageDown')).toEqual(at({ row: 7, column: 1 }));
  expect(goes('a')).toBeNull();
});

it('extends from where selecting began and stays inside', () => {
  const extended = goes('ArrowDown', { shiftKey: true });
  expect(extended).toEqual({ active: { row: 3, column: 1 }, far: { row: 4, column: 1 } });
  expect(areaOf({ active: { row: 4, column: 2 }, far: { row: 1, column: 3 } })).toEqual({
    top: 1,
    bottom: 4,
    first: 2,
    last: 3,
  });
  const key = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown');
  fc.assert(
    fc.property(fc.array(fc.tuple(key, fc.boolean(), fc.boolean())), fc.boolean(), (keys, rightToLeft) => {
      let selection: Selection = at({ row: 0, column: 0 });
      for (const [one, shiftKey, ctrlKey] of keys) {
        selection = moved(selection, press(one, { shiftKey, ctrlKey }), SIZE, rightToLeft) ?? selection;
        for (const { row, column } of [selection.active, selection.far]) {
          expect(row >= 0 && row < 10 && column >= 0 && column < 4).toBe(true);
        }
      }
    }),
  );
});

it('reads back what it writes for the clipboard, whatever the cells hold', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('', '"', 'a\tb', 'a\nb', '"a"', '=1+1', 'نص "مقتبس"'));
  const rows = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }))
    // A last row of one empty cell is what the break after the last row looks like.
    .filter((all) => (all.at(-1)?.join('') ?? '') !== '' || (all[0]?.length ?? 0) > 1);
  fc.assert(
    fc.property(rows, (all) => {
      expect(readTsv(writeTsv(all))).toEqual(all);
    }),
  );
});

it('reads what Excel copies', () => {
  expect(readTsv('40%\r\n45%\r\n')).toEqual([['40%'], ['45%']]);
  expect(readTsv('a\t"b ""c""\nd"\r\ne\tf')).toEqual([
    ['a', 'b "c"\nd'],
    ['e', 'f'],
  ]);
  expect(readTsv('"مفتوح')).toEqual([['"مفتوح']]);
});

it('spreads one value, a column or a block over what is selected', () => {
  const area = { top: 2, bottom: 5, first: 1, last: 1 };
  expect(spread([['x']], area, SIZE)).toHaveLength(4);
  expect(spread([['a'], ['b']], area, SIZE).map(({ text }) => text)).toEqual(['a', 'b', 'a', 'b']);
  expect(spread([['a'], ['b'], ['c']], area, SIZE).map(({ row }) => row)).toEqual([2, 3, 4]);
  expect(spread([['a', 'b', 'c', 'd']], { ...area, bottom: 2 }, SIZE)).toHaveLength(3);
});

it('fills down from the first row, or from above, and repeats what a handle drags', () => {
  const textAt = ({ row, column }: { row: number; column: number }) => `${row}.${column}`;
  expect(filledDown({ top: 2, bottom: 4, first: 0, last: 0 }, textAt).map(({ text }) => text)).toEqual(['2.0', '2.0']);
  expect(filledDown({ top: 2, bottom: 2, first: 0, last: 1 }, textAt).map(({ text }) => text)).toEqual(['1.0', '1.1']);
  expect(filledDown({ top: 0, bottom: 0, first: 0, last: 0 }, textAt)).toEqual([]);
  const source = { top: 2, bottom: 3, first: 0, last: 0 };
  expect(filled(source, { ...source, top: 4, bottom: 6 }, textAt).map(({ text }) => text)).toEqual([
    '2.0',
    '3.0',
    '2.0',
  ]);
});
