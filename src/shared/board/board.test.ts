import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  aContract,
  aMeasure,
  aMilestone,
  anyDay,
  anyFacts,
  aProject,
  factsOf,
} from '../../../tests/support/project-facts.ts';
import { CONDITION_RULES, conditionOf, rowOf } from '../condition/index.ts';
import { BoardTally, factsOn, knownSince, trendDays } from './index.ts';

const rowFor = (facts: ReturnType<typeof factsOf>, today: string) =>
  rowOf(facts, [], conditionOf(facts, CONDITION_RULES, today).condition, today);

test('a year is told by its month ends and today', () => {
  const days = trendDays('2026-03-31');
  expect(days).toHaveLength(12);
  expect(days.slice(0, 2)).toEqual(['2025-04-30', '2025-05-31']);
  expect(days.slice(-2)).toEqual(['2026-02-28', '2026-03-31']);
});

test('progress is weighted by cost, and projects without a cost weigh nothing beside others', () => {
  const tally = new BoardTally('2026-06-15', 30);
  const add = (percent: number, estimatedCost: number | null) => {
    const facts = factsOf({
      project: aProject({ estimatedCost }),
      progress: [aMeasure({ on: '2026-06-01', percent })],
    });
    tally.add(rowFor(facts, '2026-06-15'), facts);
  };
  add(100, 300_00);
  add(0, 100_00);
  add(50, null);
  const { whole } = tally.overview(3, true);
  expect(whole).toMatchObject({ count: 3, amount: 400_00, percent: 75 });
});

test('money is that of the contracts and of what was recorded of it; a cost that is missing is that of the contracts', () => {
  const tally = new BoardTally('2026-06-15', 30);
  const facts = factsOf({ project: aProject({ estimatedCost: null }), contracts: [aContract({ amount: 900_00 })] });
  tally.add(rowFor(facts, '2026-06-15'), facts);
  expect(tally.overview(1, true)).toMatchObject({
    whole: { amount: 900_00, percent: null },
    money: { contracted: 900_00, paid: 0 },
  });
});

test('on an earlier day nothing that came later has happened', () => {
  const facts = factsOf({
    project: aProject({
      phase: 'guarantee',
      declaredCondition: { condition: 'pending', reason: 'x', on: '2026-05-01' },
    }),
    contracts: [aContract({ startOrderOn: '2026-01-01', provisionalReceptionOn: '2026-05-01' })],
    milestones: [aMilestone({ plannedOn: '2026-01-10', actualOn: '2026-04-10' })],
    progress: [aMeasure({ on: '2026-04-01', percent: 60 })],
  });
  const then = factsOn(facts, '2026-03-01');
  expect(then.project).toMatchObject({ phase: 'execution', declaredCondition: null });
  expect(then.contracts[0]?.provisionalReceptionOn).toBeNull();
  expect(then.milestones[0]?.actualOn).toBeNull();
  expect(then.progress).toEqual([]);
  expect(conditionOf(then, CONDITION_RULES, '2026-03-01').condition).toBe('stopped');
});

test('law: today the facts are what they are, and every project is in exactly one condition', () => {
  fc.assert(
    fc.property(anyFacts, anyDay, (facts, today) => {
      const tally = new BoardTally(today, 30);
      tally.add(rowFor(facts, today), facts);
      const { byCondition, byPhase, whole } = tally.overview(1, true);
      expect([byCondition, byPhase].map((groups) => groups.reduce((sum, { count }) => sum + count, 0))).toEqual([1, 1]);
      expect(whole.percent ?? 0).toBeGreaterThanOrEqual(0);
      expect(whole.percent ?? 0).toBeLessThanOrEqual(100);
      expect(factsOn(facts, '2199-12-31').progress).toEqual(facts.progress);
      expect(knownSince(facts) <= facts.project.createdAt.slice(0, 10)).toBe(true);
    }),
    { numRuns: 80 },
  );
});
