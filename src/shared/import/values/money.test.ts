import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAmount, formatNumber } from '../../amounts/index.ts';
import type { Cell } from '../grid.ts';
import type { Reading } from '../reading.ts';
import { amountColumnOf, readAmount } from './amount.ts';
import { type UNITS, unitIn } from './unit.ts';

const brief = (reading: Reading<number>): string => {
  if (reading.kind === 'empty') return 'empty';
  return reading.kind === 'value' ? String(reading.value) : `${reading.code} ${reading.value ?? ''}`.trim();
};

describe('amounts', () => {
  test.each<[Cell, string]>([
    [1_250_000.5, '125000050'],
    ['2.579.744,40 درهم', '257974440'],
    ['1 250 000,00 DH', '125000000'],
    ['1,234,567.89', '123456789'],
    ["1'250'000", '125000000'],
    ['٢٬٥٠٠٬٠٠٠', '250000000'],
    ['٢٥٠٠٫٥', '250050'],
    ['500.000.000 درهم', '50000000000'],
    ['12,5', '1250'],
    ['0.5', '50'],
    ['2 MDH', '200000000'],
    ['3,5 millions de dirhams', '350000000'],
    ['300 mille DH', '30000000'],
    ['15 مليون درهم', '1500000000'],
    ['ملياري و600 مليون سنتيم', '2600000000'],
    ['DH 1.200.000', '120000000'],
    ['0', '0'],
    ['ND', 'empty'],
    ['—', 'empty'],
  ])('%j is certain', (cell, expected) => {
    expect(brief(readAmount(cell))).toBe(expected);
  });

  test.each<[Cell, string]>([
    ['400.000.00', 'amountShape 40000000'],
    ['500.000', 'amountGrouping 50000000'],
    ['7.37 مليار', 'amountUnit 737000000000'],
    ['500 000 (estimation)', 'amountInText 50000000'],
    [-5, 'amountNegative'],
    ['1e30', 'amountUnreadable'],
    [1e30, 'amountTooLarge'],
    ['en cours', 'amountUnreadable'],
    [true, 'amountUnreadable'],
  ])('%j is doubtful', (cell, expected) => {
    expect(brief(readAmount(cell))).toBe(expected);
  });

  test.each<[string, keyof typeof UNITS | null]>([
    ['Montant (en MDH)', 'million'],
    ['en Milliers DA', 'thousand'],
    ['المبالغ بألف درهم', 'thousand'],
    ['الكلفة (مليون درهم)', 'million'],
    ['الكلفة التقديرية (درهم)', 'dirham'],
    ['Coût en MMDH', 'milliard'],
    ['Coût KDH', 'thousand'],
    ['المبلغ بالسنتيم', 'centime'],
    ['Commune de Midelt', null],
    ['نسبة الإنجاز', null],
  ])('the unit of %j is %s', (text, unit) => {
    expect(unitIn(text)).toBe(unit);
  });

  test('bare numbers take the unit of their column, unless they are too large for it or name their own', () => {
    const column = amountColumnOf([], 'million');
    expect(brief(readAmount(2.5, column))).toBe('250000000');
    expect(brief(readAmount('2,5', column))).toBe('250000000');
    expect(brief(readAmount('2 500 000,00 DH', column))).toBe('250000000');
    expect(brief(readAmount(2_500_000, column))).toBe('amountUnit 250000000');
  });

  test('clear cells of a column settle what a lone dot means in the others', () => {
    expect(brief(readAmount('500.000', amountColumnOf(['1.500.000,00'], 'dirham')))).toBe('50000000');
    expect(brief(readAmount('500.000', amountColumnOf(['1,500,000.5'], 'dirham')))).toBe('50000');
  });

  test('an amount as we write it is read back, in both languages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e15 }), (centimes) => {
        expect(readAmount(formatNumber(centimes))).toEqual({ kind: 'value', value: centimes });
        expect(readAmount(formatAmount(centimes, 'ar'))).toEqual({ kind: 'value', value: centimes });
        expect(readAmount(formatAmount(centimes, 'fr'))).toEqual({ kind: 'value', value: centimes });
      }),
    );
  });

  test('any text is read without an error, and what it proposes is a whole number of centimes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9., مليونDHk-]{0,24}$/)), (text) => {
        const reading = readAmount(text);
        if (reading.kind !== 'empty' && reading.value !== null) {
          expect(Number.isSafeInteger(reading.value) && reading.value >= 0).toBe(true);
        }
      }),
    );
  });
});
