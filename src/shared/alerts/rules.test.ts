import { describe, expect, test } from 'vitest';
import shipped from '../../../assets/rules/alerts.json' with { type: 'json' };
import { aMilestone, aProject, factsOf } from '../../../tests/support/project-facts.ts';
import { findingsOf, readRules } from './index.ts';

const rule = {
  id: 'own',
  trigger: 'milestonePlanned',
  validFrom: null,
  validTo: null,
  basis: 'threshold',
  delay: { count: 0, unit: 'day' },
  levels: [{ from: -10, level: 'info' }],
};
const facts = factsOf({ project: aProject({ phase: 'study' }), milestones: [aMilestone({ plannedOn: '2026-11-22' })] });
const levelsOn = (today: string, rules: readonly unknown[]) =>
  findingsOf(facts, readRules({ rules }), today).map((finding) => `${finding.rule} ${finding.level}`);

describe('a table with a mistake is refused with its place', () => {
  test.each([
    ['no table', null, ''],
    ['an unknown trigger', { rules: [{ ...rule, trigger: 'moon' }] }, 'rules.0.trigger'],
    ['a day that does not exist', { rules: [{ ...rule, validFrom: '2026-02-30' }] }, 'rules.0.validFrom'],
    ['no levels', { rules: [{ ...rule, levels: [] }] }, 'rules.0.levels'],
    ['one name twice', { rules: [rule, rule] }, 'rules'],
    [
      'rules of one trigger with different delays',
      { rules: [rule, { ...rule, id: 'b', delay: { count: 5, unit: 'day' } }] },
      'b',
    ],
    [
      'a level that falls as days pass',
      {
        rules: [
          {
            ...rule,
            levels: [
              { from: -10, level: 'critical' },
              { from: 0, level: 'info' },
            ],
          },
        ],
      },
      'own',
    ],
  ])('%s', (_name, table, place) => {
    expect(() => readRules(table)).toThrow(
      expect.objectContaining({ code: 'RULES_INVALID', parameters: expect.objectContaining({ place }) }),
    );
  });
});

test('an office may have thresholds of its own: the cause, and so its identifier, stays the same', () => {
  const [own] = findingsOf(facts, readRules({ rules: [rule] }), '2026-11-20');
  const [ours] = findingsOf(facts, readRules(shipped), '2026-11-20');
  expect(own?.rule).toBe('own');
  expect(own?.id).toBe(ours?.id);
});

test('a rule applies to facts of the days on which it was in force', () => {
  const until = { ...rule, validTo: '2026-11-21' };
  const since = { ...rule, id: 'new', validFrom: '2026-11-22', levels: [{ from: -5, level: 'warning' }] };
  expect(levelsOn('2026-11-14', [until, since])).toEqual([]);
  expect(levelsOn('2026-11-20', [until, since])).toEqual(['new warning']);
});

test('a delay in months counts by day number, to the last day of a shorter month', () => {
  const monthly = { ...rule, delay: { count: 3, unit: 'month' }, levels: [{ from: 0, level: 'info' }] };
  const planned = factsOf({
    project: aProject({ phase: 'study' }),
    milestones: [aMilestone({ plannedOn: '2026-11-30' })],
  });
  const [finding] = findingsOf(planned, readRules({ rules: [monthly] }), '2027-03-01');
  expect(finding).toMatchObject({ due: '2027-02-28', daysLate: 1 });
});
