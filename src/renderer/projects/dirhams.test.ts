import fc from 'fast-check';
import { expect, it } from 'vitest';
import { centimesOf, dirhamsOf } from './dirhams.ts';

it('brings every amount back unchanged, as number and as text', () => {
  // Up to ten thousand million dirhams: beyond any project of the kingdom.
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), (centimes) => {
      expect(centimesOf(dirhamsOf(centimes))).toBe(centimes);
      expect(centimesOf(String(dirhamsOf(centimes)))).toBe(centimes);
    }),
  );
});

it('reads what people type', () => {
  expect(centimesOf('2 579 744,40')).toBe(257_974_440);
  expect(centimesOf('')).toBeNull();
  expect(centimesOf('-')).toBeNull();
});
