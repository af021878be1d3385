import { expect, test } from 'vitest';
import { readHolidays } from './holidays.ts';
import { isWorkingDay } from './index.ts';

test.each([
  ['2026-11-22', false, 'a Sunday'],
  ['2026-11-21', false, 'a Saturday'],
  ['2026-11-20', true, 'a Friday'],
  ['2026-11-18', false, 'Independence Day'],
  ['2026-11-06', false, 'the Green March'],
  ['2027-01-11', false, 'the Manifesto of Independence, a Monday'],
  ['2027-01-12', true, 'the Tuesday after it'],
  ['2026-01-14', false, 'the Amazigh New Year'],
  ['2020-01-14', true, 'before the Amazigh New Year was a holiday'],
  ['2024-10-31', true, 'before the Unity Day'],
  ['2025-10-31', false, 'the first Unity Day'],
])('%s is a working day of administrations: %s, %s', (day, works) => {
  expect(isWorkingDay(day, 'admin')).toBe(works);
});

test('the profiles differ where their decrees do', () => {
  expect(isWorkingDay('2026-01-01', 'labour')).toBe(true);
  expect(isWorkingDay('2026-01-01', 'admin')).toBe(false);
  expect(isWorkingDay('2026-06-17', 'labour')).toBe(true);
  expect(isWorkingDay('2026-06-17', 'admin')).toBe(false);
  expect(isWorkingDay('2026-05-27', 'labour')).toBe(false);
  expect(isWorkingDay('2026-05-28', 'labour')).toBe(true);
  expect(isWorkingDay('2026-05-28', 'admin')).toBe(false);
});

test('a feast that is announced a day later moves the working days', () => {
  const feast = (from: string) =>
    readHolidays({ fixed: [], moving: [{ id: 'eid', from, days: { admin: 1, labour: 1 }, status: 'confirmed' }] });
  expect(isWorkingDay('2026-05-27', 'admin', feast('2026-05-27'))).toBe(false);
  expect(isWorkingDay('2026-05-27', 'admin', feast('2026-05-28'))).toBe(true);
});

test('a table with a mistake is refused with its place', () => {
  const moving = [{ id: 'eid', from: '2026-02-30', days: { admin: 1, labour: 1 }, status: 'expected' }];
  expect(() => readHolidays({ fixed: [], moving })).toThrow(expect.objectContaining({ code: 'RULES_INVALID' }));
});
