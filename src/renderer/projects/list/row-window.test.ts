import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FIRST_ROWS } from './query.ts';
import { windowAround } from './row-window.ts';

const view = fc
  .record({
    total: fc.integer({ min: 1, max: 20_000 }),
    first: fc.nat(20_000),
    height: fc.integer({ min: 1, max: 150 }),
  })
  .map(({ total, first, height }) => {
    const start = Math.min(first, total - 1);
    return { total, first: start, last: Math.min(total - 1, start + height) };
  });

it('always holds the visible rows, within what the engine gives at once', () => {
  fc.assert(
    fc.property(fc.array(view, { maxLength: 20 }), (views) => {
      let rows = FIRST_ROWS;
      for (const { total, first, last } of views) {
        rows = windowAround(rows, first, last, total);
        expect(rows.offset).toBeLessThanOrEqual(first);
        expect(rows.offset + rows.limit).toBeGreaterThan(last);
        expect(rows.limit).toBeLessThanOrEqual(500);
      }
    }),
  );
});

it('stays while it is enough', () => {
  fc.assert(
    fc.property(view, ({ total, first, last }) => {
      const rows = windowAround(FIRST_ROWS, first, last, total);
      expect(windowAround(rows, first, last, total)).toBe(rows);
    }),
  );
});

it('asks for more before the visible rows run out', () => {
  expect(windowAround(FIRST_ROWS, 60, 80, 10_000)).not.toBe(FIRST_ROWS);
  expect(windowAround(FIRST_ROWS, 60, 74, 10_000)).toBe(FIRST_ROWS);
  expect(windowAround(FIRST_ROWS, 60, 99, 100)).toBe(FIRST_ROWS);
});
