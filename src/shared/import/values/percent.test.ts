import { describe, expect, test } from 'vitest';
import type { Cell } from '../grid.ts';
import { percentScaleOf, readPercent } from './percent.ts';

/** Reads the first cell in the light of all. */
function brief(cell: Cell, ...others: readonly Cell[]): string {
  const reading = readPercent(cell, percentScaleOf([cell, ...others]));
  if (reading.kind === 'empty') return 'empty';
  return reading.kind === 'value' ? String(reading.value) : `${reading.code} ${reading.value ?? ''}`.trim();
}

describe('shares', () => {
  test('numbers below one are fractions when all numbers are', () => {
    expect(brief(0.95, 1, 0.2)).toBe('95');
    expect(brief(1, 0.95)).toBe('100');
    expect(brief(0.07, 0.5)).toBe('7');
  });

  test('text beside fractions is read by itself', () => {
    expect(brief('70', 0.95, 1)).toBe('70');
    expect(brief(0.95, '70', '80')).toBe('95');
    expect(brief('51,77%', 0.95)).toBe('51.77');
    expect(brief('٪٤٥')).toBe('45');
  });

  test('a fraction among numbers up to a hundred is doubtful', () => {
    expect(brief(0.95, 70, 80)).toBe('percentScale 95');
    expect(brief(1, 70, 0.5)).toBe('percentScale 100');
    expect(brief(70, 0.95)).toBe('70');
    expect(brief('0.95', '45%')).toBe('percentScale 95');
  });

  test('one among whole numbers is one percent; alone it is doubtful', () => {
    expect(brief(1, 70, 80)).toBe('1');
    expect(brief(1, 0, 1)).toBe('percentScale 100');
    expect(brief(0, 1)).toBe('0');
  });

  test.each<[Cell, string]>([
    ['100% (réalisation)', 'percentInText 100'],
    ['Etude 100% réalisat 59%', 'percentSeveral 59'],
    ['Lot 1: 38,42% Lot 2: 54%', 'percentSeveral 46.21'],
    ['20% ( الدراسة )', 'percentStudies'],
    ['En cours', 'percentUnreadable'],
    ['110%', 'percentOver'],
    [103, 'percentOver 100'],
    [-1, 'percentUnreadable'],
    [{ date: '2024-01-01' }, 'percentUnreadable'],
    ['/', 'empty'],
    ['ND', 'empty'],
  ])('%j', (cell, expected) => {
    expect(brief(cell)).toBe(expected);
  });
});
