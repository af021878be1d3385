import { expect, test } from 'vitest';
import { formatDay } from './index.ts';

test('days are written as Moroccan administrations write them', () => {
  expect(formatDay('2026-11-22', 'ar')).toBe('22 نونبر 2026');
  expect(formatDay('2026-08-01', 'ar')).toBe('1 غشت 2026');
  expect(formatDay('2026-08-01', 'fr')).toBe('1er août 2026');
  expect(formatDay('2026-08-11', 'fr')).toBe('11 août 2026');
});
