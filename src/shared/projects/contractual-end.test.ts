import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWorkingDay } from '../holidays/index.ts';
import { addDays, addMonths, daysBetween } from '../time/index.ts';
import { contractualEnd } from './index.ts';

const months = (count: number) => ({ count, unit: 'month' }) as const;
const days = (count: number) => ({ count, unit: 'day' }) as const;

test.each([
  // Works of eight months, started on Monday 2 June 2025: the last day is Monday 2 February 2026.
  ['2025-06-02', months(8), '2026-02-02'],
  // Started three days later the last day is a Thursday; started on the 1st or on the 31st it is a rest day.
  ['2025-06-05', months(8), '2026-02-05'],
  ['2025-07-01', months(8), '2026-03-02'],
  ['2025-07-31', months(7), '2026-03-02'],
  ['2026-01-30', months(1), '2026-03-02'],
  // The day of the order does not count: Monday and five days is Saturday, so the next Monday.
  ['2026-05-04', days(4), '2026-05-08'],
  ['2026-05-04', days(5), '2026-05-11'],
  ['2026-05-04', days(6), '2026-05-11'],
  ['2026-05-04', days(7), '2026-05-11'],
  ['2026-05-04', days(90), '2026-08-03'],
  // The last day is Throne Day, a Thursday; then the Green March, a Friday.
  ['2026-05-04', days(87), '2026-07-31'],
  ['2026-05-06', months(6), '2026-11-09'],
])('ordered on %s for %j the period ends on %s', (startOrderOn, period, end) => {
  expect(contractualEnd({ startOrderOn, period, endOn: null })).toBe(end);
});

test('a day written in the contract holds, even a Sunday', () => {
  expect(contractualEnd({ startOrderOn: '2026-05-04', period: days(90), endOn: '2026-05-10' })).toBe('2026-05-10');
});

test('without an order or a period there is no end', () => {
  expect(contractualEnd({ startOrderOn: null, period: months(8), endOn: null })).toBeNull();
  expect(contractualEnd({ startOrderOn: '2026-05-04', period: null, endOn: null })).toBeNull();
});

test('a period ends with the first working day that is not before its last day', () => {
  const start = fc.integer({ min: 0, max: 40_000 }).map((offset) => addDays('2000-01-01', offset));
  const period = fc.record({ count: fc.integer({ min: 1, max: 240 }), unit: fc.constantFrom('day', 'month') });
  fc.assert(
    fc.property(start, period, (startOrderOn, { count, unit }) => {
      const lastDay = unit === 'day' ? addDays(startOrderOn, count) : addMonths(startOrderOn, count);
      const end = contractualEnd({ startOrderOn, period: { count, unit }, endOn: null }) ?? '';
      const passed = Array.from({ length: daysBetween(lastDay, end) }, (_, index) => addDays(lastDay, index));
      expect(isWorkingDay(end, 'labour')).toBe(true);
      expect(passed.some((day) => isWorkingDay(day, 'labour'))).toBe(false);
    }),
  );
});
