import { expect, test } from 'vitest';
import { formatSum } from './index.ts';

test('sums are told in millions of dirhams, small ones in dirhams', () => {
  expect(formatSum(123_456_789_012, 'fr')).toBe('1\u00a0234,6\u00a0MDH');
  expect(formatSum(200_000_000, 'ar')).toBe('2\u00a0مليون درهم');
  expect(formatSum(99_999_949, 'fr')).toBe('999\u00a0999\u00a0DH');
});
