import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, isDay, legalDay, untilNextLegalDay, weekdayOf } from './index.ts';

/** All days that can be written, in order, by the rules of the calendar alone. */
function* calendar(): Generator<string> {
  const two = (number: number) => String(number).padStart(2, '0');
  for (let year = 1900; year <= 2199; year += 1) {
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    for (const [month, length] of lengths.entries()) {
      for (let day = 1; day <= length; day += 1) yield `${year}-${two(month + 1)}-${two(day)}`;
    }
  }
}
const DAYS = [...calendar()];
const position = fc.integer({ min: 0, max: DAYS.length - 1 });
const at = (index: number): string => DAYS[index] ?? '';

describe('the calendar', () => {
  test('every day of 1900 to 2199 is a day', () => {
    expect(DAYS.every(isDay)).toBe(true);
  });

  test.each(['0026-05-01', '1446-05-12', '1899-12-31', '2200-01-01', '9999-12-31'])('%s is of no such year', (text) => {
    expect(isDay(text)).toBe(false);
  });

  test.each(['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-4-3', '2026-05-01T00:00', ''])(
    '«%s» is no day',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  test('days are added, and counted between two, as they follow one another', () => {
    fc.assert(
      fc.property(position, position, (from, to) => {
        expect(addDays(at(from), to - from)).toBe(at(to));
        expect(daysBetween(at(from), at(to))).toBe(to - from);
      }),
    );
  });

  test('weekdays follow one another from a known Monday, 1 January 1900', () => {
    expect(DAYS.every((day, index) => weekdayOf(day) === (index + 1) % 7)).toBe(true);
  });
});

describe('months (CCAG-T, article 8)', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  /** Walks day by day to the wanted month, then to the wanted number or as far as that month goes. */
  function walked(from: number, months: number): string {
    const number = at(from).slice(8);
    let index = from;
    for (let passed = 0; passed < months; index += 1) if (at(index + 1).endsWith('-01')) passed += 1;
    while (at(index).slice(8) < number && !at(index + 1).endsWith('-01')) index += 1;
    return at(index);
  }

  test('agree with walking through the calendar', () => {
    const early = fc.integer({ min: 0, max: DAYS.length - 20_000 });
    fc.assert(
      fc.property(early, fc.integer({ min: 1, max: 600 }), (from, months) => {
        expect(addMonths(at(from), months)).toBe(walked(from, months));
      }),
    );
  });
});

describe('the legal day of Morocco', () => {
  const HOUR = 3_600_000;
  const instant = (text: string): number => Date.parse(text);

  // UTC+1, and UTC in Ramadan: in 2026 from 15 February at 3 o'clock to 22 March at 2 o'clock.
  test.each([
    ['2026-02-14T22:59:59Z', '2026-02-14'],
    ['2026-02-14T23:00:00Z', '2026-02-15'],
    ['2026-02-15T01:59:59Z', '2026-02-15'],
    ['2026-02-15T23:59:59Z', '2026-02-15'],
    ['2026-02-16T00:00:00Z', '2026-02-16'],
    ['2026-03-21T23:59:59Z', '2026-03-21'],
    ['2026-03-22T00:00:00Z', '2026-03-22'],
    ['2026-03-22T22:59:59Z', '2026-03-22'],
    ['2026-03-22T23:00:00Z', '2026-03-23'],
  ])('at %s is %s', (now, day) => {
    expect(legalDay(instant(now))).toBe(day);
  });

  test('lasts 25 hours when Ramadan time begins and 23 when it ends', () => {
    expect(untilNextLegalDay(instant('2026-02-14T23:00:00Z'))).toBe(25 * HOUR);
    expect(untilNextLegalDay(instant('2026-03-22T00:00:00Z'))).toBe(23 * HOUR);
    expect(untilNextLegalDay(instant('2026-06-01T12:30:00Z'))).toBe(10.5 * HOUR);
  });

  test('changes exactly when the time until the next one has passed', () => {
    const year = fc.integer({ min: instant('2026-01-01T00:00:00Z'), max: instant('2027-01-01T00:00:00Z') });
    fc.assert(
      fc.property(year, (now) => {
        const next = now + untilNextLegalDay(now);
        expect(next).toBeGreaterThan(now);
        expect(legalDay(next - 1)).toBe(legalDay(now));
        expect(legalDay(next)).toBe(addDays(legalDay(now), 1));
      }),
    );
  });
});
