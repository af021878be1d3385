import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../../../shared/time/index.ts';
import { curveOf } from './curve.ts';

const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2020-01-01', days));
const measures = fc.array(fc.record({ on: day, percent: fc.integer({ min: 0, max: 100 }) }), {
  minLength: 1,
  maxLength: 30,
});

it('stays inside its frame and goes forward in time, whatever was measured when', () => {
  fc.assert(
    fc.property(measures, fc.option(day), day, (progress, end, today) => {
      const curve = curveOf(progress, end, today);
      const across = curve?.points.map((point) => point.across) ?? [];
      expect(across).toHaveLength(progress.length);
      expect(across).toEqual([...across].sort((a, b) => a - b));
      for (const position of [...across, curve?.today ?? -1, curve?.end ?? 0]) {
        expect(position).toBeGreaterThanOrEqual(0);
        expect(position).toBeLessThanOrEqual(1);
      }
    }),
  );
});

it('needs a measure', () => {
  expect(curveOf([], null, '2026-01-01')).toBeNull();
});
