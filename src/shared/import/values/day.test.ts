import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, isDay, MONTH_NAMES } from '../../time/index.ts';
import type { Cell } from '../grid.ts';
import type { Reading } from '../reading.ts';
import { dayOrderOf, readDay } from './day.ts';

const brief = (reading: Reading<string>): string => {
  if (reading.kind === 'empty') return 'empty';
  return reading.kind === 'value' ? reading.value : `${reading.code} ${reading.value ?? ''}`.trim();
};

describe('days', () => {
  test.each<[Cell, string]>([
    [{ date: '2024-02-29' }, '2024-02-29'],
    ['03/04/2025', '2025-04-03'],
    ['3-4-25', '2025-04-03'],
    ['2025/04/03', '2025-04-03'],
    ['2024-05-06 00:00:00', '2024-05-06'],
    ['٠٣/٠٤/٢٠٢٥', '2025-04-03'],
    ['\u200f15/03/2024\u200f', '2024-03-15'],
    ['15 mars 2024', '2024-03-15'],
    ['1er mars 2024', '2024-03-01'],
    ['lundi 5 mai 2025', '2025-05-05'],
    ['يوم الاثنين 05/05/2025', '2025-05-05'],
    ['15-janv.-24', '2024-01-15'],
    ['15 يناير 2024', '2024-01-15'],
    ['5 ماي 2025', '2025-05-05'],
    ['20 يوليوز 2025', '2025-07-20'],
    ['13 ديسمبر 2007', '2007-12-13'],
    ['/', 'empty'],
    ['-', 'empty'],
    ['ND', 'empty'],
    [null, 'empty'],
  ])('%j is certain', (cell, expected) => {
    expect(brief(readDay(cell))).toBe(expected);
  });

  test.each<[Cell, string]>([
    ['2ème tri 2024', 'dayPeriod 2024-06-30'],
    ['4ème tr 2023', 'dayPeriod 2023-12-31'],
    ['1 er trimestre 2027', 'dayPeriod 2027-03-31'],
    ['1er trimestre 2027', 'dayPeriod 2027-03-31'],
    ['2 t 2025', 'dayPeriod 2025-06-30'],
    ['T3 2025', 'dayPeriod 2025-09-30'],
    ['S1 2026', 'dayPeriod 2026-06-30'],
    ['الفصل الأول 2025', 'dayPeriod 2025-03-31'],
    ['النصف الثاني من سنة 2025', 'dayPeriod 2025-12-31'],
    ['FIN décembre 2024', 'dayPeriod 2024-12-31'],
    ['Fin 2025', 'dayPeriod 2025-12-31'],
    ['mi-mars 2025', 'dayPeriod 2025-03-15'],
    ['début mars 2025', 'dayPeriod 2025-03-10'],
    ['Janivier 2025', 'dayPeriod 2025-01-31'],
    ['Nnovembre 2025', 'dayPeriod 2025-11-30'],
    ['جوان 2026', 'dayPeriod 2026-06-30'],
    ['نهاية شهر فبراير 2024', 'dayPeriod 2024-02-29'],
    ['DEC 2014', 'dayPeriod 2014-12-31'],
    ['déc-14', 'dayPeriod 2014-12-31'],
    ['06/2025', 'dayPeriod 2025-06-30'],
    [2025, 'dayPeriod 2025-12-31'],
    ['2025-2026', 'dayPeriod 2026-12-31'],
    ['15 Janivier 2025', 'dayMonth 2025-01-15'],
    [45000, 'daySerial 2023-03-15'],
    ['45000', 'daySerial 2023-03-15'],
    ['31/06/2024', 'dayMissing 2024-06-30'],
    ['04/25/2025', 'dayOrder 2025-04-25'],
    ['Projet réceptionné le 31/12/2023', 'dayInText 2023-12-31'],
    ['Projet réceptionné le 31/12/20..', 'dayUnreadable'],
    ['1446/05/12', 'dayHijri'],
    ['15 رمضان 1446', 'dayHijri'],
    ['01/01/1900', 'dayFar 1900-01-01'],
    ['15/03/0026', 'dayFar'],
    ['0026-03-15', 'dayFar'],
    ['03/0026', 'dayFar'],
    ['12/3001', 'dayFar'],
    [{ date: '0026-03-15' }, 'dayFar'],
    [{ date: '9999-12-31' }, 'dayFar'],
    ['05/1446', 'dayHijri'],
    ['12/05/1446', 'dayHijri'],
    ['mercredi 5 mai 2025', 'dayWeekday 2025-05-05'],
    ['الأحد 05/05/2025', 'dayWeekday 2025-05-05'],
    ['En cours', 'dayUnreadable'],
    [true, 'dayUnreadable'],
  ])('%j is doubtful', (cell, expected) => {
    expect(brief(readDay(cell))).toBe(expected);
  });

  const anyDay = fc
    .integer({ min: 0, max: daysBetween('1960-01-01', '2090-12-31') })
    .map((days) => addDays('1960-01-01', days));

  test('every day is read back from each way of writing it', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom<'ar' | 'fr'>('ar', 'fr'), (day, locale) => {
        const [year = '', month = '', date = ''] = day.split('-');
        const name = MONTH_NAMES[locale][Number(month) - 1] ?? '';
        for (const text of [
          day,
          `${date}/${month}/${year}`,
          `${Number(date)}.${Number(month)}.${year}`,
          `${Number(date)} ${name} ${year}`,
        ]) {
          expect(readDay(text)).toEqual({ kind: 'value', value: day });
        }
        expect(readDay({ date: day })).toEqual({ kind: 'value', value: day });
      }),
    );
  });

  test('any text is read without an error, and what it proposes is a day', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9/. \-a-zيناشهر]{0,20}$/)), (text) => {
        const reading = readDay(text);
        if (reading.kind !== 'empty' && reading.value !== null) expect(reading.value).toSatisfy(isDay);
      }),
    );
  });

  test('a column that can only put the month first does so throughout', () => {
    expect(dayOrderOf(['04/25/2025', '03/04/2025'])).toBe('monthFirst');
    expect(dayOrderOf(['04/25/2025', '25/04/2025'])).toBe('dayFirst');
    expect(brief(readDay('03/04/2025', 'monthFirst'))).toBe('dayOrder 2025-03-04');
  });
});
