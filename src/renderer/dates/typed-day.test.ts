import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, formatDay } from '../../shared/time/index.ts';
import { typedDay } from './typed-day.ts';

it('understands days as they are typed in Morocco', () => {
  expect(typedDay('22/11/2026')).toBe('2026-11-22');
  expect(typedDay('2-1-26')).toBe('2026-01-02');
  expect(typedDay('٢٢/١١/٢٠٢٦')).toBe('2026-11-22');
  expect(typedDay('2026-11-22')).toBe('2026-11-22');
  expect(typedDay('1er août 2026')).toBe('2026-08-01');
});

it('understands what it shows', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.constantFrom('ar' as const, 'fr' as const), (days, locale) => {
      const day = addDays('1990-01-01', days);
      expect(typedDay(formatDay(day, locale))).toBe(day);
    }),
  );
});

it('takes nothing that is no day', () => {
  for (const text of ['', '31/02/2026', '2026', '12/2026', 'غدا', '22 brumaire 2026'])
    expect(typedDay(text)).toBeNull();
});
