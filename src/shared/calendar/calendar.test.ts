import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aContract, aMilestone, anyDay, factsOf } from '../../../tests/support/project-facts.ts';
import { holidayOn } from '../holidays/index.ts';
import { addDays, weekdayOf } from '../time/index.ts';
import { datedEntriesOf } from './entries.ts';
import { monthOf, monthWeeks, shiftMonth } from './month.ts';

describe('a month', () => {
  it('is whole weeks from Monday to Sunday that hold each of its days once, without a gap', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const weeks = monthWeeks(day);
        const days = weeks.flat();
        expect(weeks.every((week) => week.length === 7 && weekdayOf(week[0] ?? '') === 1)).toBe(true);
        expect(days).toEqual(days.map((_, at) => addDays(days[0] ?? '', at)));
        expect(days).toContain(day);
        expect(days.filter((other) => monthOf(other) === monthOf(day))).toContain(addDays(shiftMonth(day, 1), -1));
        expect(weeks.length).toBeLessThanOrEqual(6);
        expect(shiftMonth(shiftMonth(day, 5), -5)).toBe(monthOf(day));
      }),
    );
  });

  it('knows its holidays by name', () => {
    expect(holidayOn('2026-11-18', 'admin')).toBe('independenceDay');
    expect(holidayOn('2026-11-19', 'admin')).toBeNull();
  });
});

it('a project has its planned milestones and the end of its contract, done or not', () => {
  const facts = factsOf({
    milestones: [aMilestone({ plannedOn: '2026-12-01', actualOn: '2026-12-05' }), aMilestone({ plannedOn: null })],
    contracts: [aContract({ startOrderOn: '2026-01-05', period: { count: 3, unit: 'month' } })],
  });
  expect(datedEntriesOf(facts, '2026-11-25').map(({ kind, day, done }) => [kind, day, done])).toEqual([
    ['milestone', '2026-12-01', true],
    ['contractEnd', '2026-04-06', false],
  ]);
});
