import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referenceNumbers } from './reference.ts';

const nextReference = (taken: readonly string[], year: string): string => referenceNumbers('PRJ', year, taken)();

describe('the next reference', () => {
  it('begins each year at one', () => {
    expect(nextReference([], '2026')).toBe('PRJ-2026-0001');
    expect(nextReference(['PRJ-2025-0007', 'BRK-2026-0041'], '2026')).toBe('PRJ-2026-0001');
  });

  it('is never one that is taken', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 99_999 })), (numbers) => {
        const taken = numbers.map((number) => `PRJ-2026-${String(number).padStart(4, '0')}`);
        expect(taken).not.toContain(nextReference(taken, '2026'));
      }),
    );
  });
});
