import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  aContract,
  aMeasure,
  aMilestone,
  anyDay,
  anyFacts,
  aProject,
  factsOf,
  idOf,
} from '../../../tests/support/project-facts.ts';
import { ALERT_RULES, findingsOf } from '../alerts/index.ts';
import { CONDITION_RULES, conditionOf, explainCondition, readConditionRules, rowOf } from './index.ts';

const conditionOn = (today: string, facts: Parameters<typeof conditionOf>[0]) =>
  conditionOf(facts, CONDITION_RULES, today).condition;
const contract = aContract({ startOrderOn: '2026-01-01', period: { count: 200, unit: 'day' } });
const measured = (on: string) => [aMeasure({ on, percent: 60 })];

describe('computed', () => {
  test('a contract past its end is late, and in difficulty once a quarter of its period', () => {
    const on = (today: string) => conditionOn(today, factsOf({ contracts: [contract], progress: measured(today) }));
    expect(on('2026-07-20')).toBe('normal');
    expect(on('2026-07-21')).toBe('late');
    expect(on('2026-09-08')).toBe('late');
    expect(on('2026-09-09')).toBe('struggling');
  });

  test('a milestone more than thirty days late makes the project late, in any phase', () => {
    const facts = factsOf({
      project: aProject({ phase: 'study' }),
      milestones: [aMilestone({ plannedOn: '2026-06-01' })],
    });
    expect(conditionOn('2026-07-01', facts)).toBe('normal');
    expect(conditionOn('2026-07-02', facts)).toBe('late');
  });

  test('works without a measure are stopped after 45 days and in difficulty after 90', () => {
    const facts = factsOf({ progress: measured('2026-06-01') });
    expect(conditionOn('2026-07-16', facts)).toBe('normal');
    expect(conditionOn('2026-07-17', facts)).toBe('stopped');
    expect(conditionOn('2026-08-30', facts)).toBe('stopped');
    expect(conditionOn('2026-08-31', facts)).toBe('struggling');
  });

  test('a project that is over is not late any more', () => {
    const facts = factsOf({
      project: aProject({ phase: 'inUse' }),
      milestones: [aMilestone({ plannedOn: '2020-01-01' })],
    });
    expect(conditionOn('2026-07-02', facts)).toBe('normal');
  });
});

test('what a person declares is shown, and what was computed stays visible with its sentence', () => {
  const declaredCondition = { condition: 'pending', reason: 'في انتظار الشريك', on: '2026-07-01' } as const;
  const facts = factsOf({ project: aProject({ declaredCondition }), progress: measured('2026-06-01') });
  const condition = conditionOf(facts, CONDITION_RULES, '2026-07-20');
  expect(condition).toMatchObject({ condition: 'pending', declared: declaredCondition });
  expect(condition.computed.condition).toBe('stopped');
  expect(explainCondition(condition.computed.reason)).toEqual({
    ar: 'لم تسجل أي نسبة إنجاز منذ 49 يوما، والعتبة محددة في 45 يوما.',
    fr: 'Aucun taux d’avancement enregistré depuis 49 jours (seuil\u00a0: 45 jours).',
  });
});

test('every reason has its sentence', () => {
  const reasons = CONDITION_RULES.map(({ id, over }) => ({ key: 'rule', rule: id, value: over + 0.5, over }) as const);
  for (const reason of [...reasons, { key: 'nothing' } as const, { key: 'over', phase: 'closed' } as const]) {
    const { ar, fr } = explainCondition(reason);
    expect(`${ar} ${fr}`).not.toMatch(/[{}]|condition\.|phase\./);
  }
});

test('a table with a mistake is refused with its place', () => {
  const rule = { id: 'own', condition: 'late', measure: 'moon', over: 0 };
  expect(() => readConditionRules({ rules: [rule] })).toThrow(
    expect.objectContaining({
      code: 'RULES_INVALID',
      parameters: expect.objectContaining({ place: 'rules.0.measure' }),
    }),
  );
});

describe('the line in the portfolio', () => {
  const line = (today: string, facts: Parameters<typeof rowOf>[0]) =>
    rowOf(facts, findingsOf(facts, ALERT_RULES, today), conditionOn(today, facts));

  test('shows the latest measure, the last contractual end, the next milestone and the longest delay', () => {
    const facts = factsOf({
      contracts: [
        contract,
        aContract({ id: idOf('study'), endOn: '2026-12-31', provisionalReceptionOn: '2026-02-01' }),
      ],
      progress: [
        aMeasure({ on: '2026-05-01', percent: 30 }),
        aMeasure({ id: idOf('newer'), on: '2026-07-01', percent: 55 }),
      ],
      milestones: [
        aMilestone({ id: idOf('done'), plannedOn: '2026-02-01', actualOn: '2026-02-03' }),
        aMilestone({ id: idOf('later'), plannedOn: '2026-09-01' }),
        aMilestone({ id: idOf('next'), plannedOn: '2026-07-15', title: { ar: 'نصف الأشغال', fr: '' } }),
      ],
    });
    expect(line('2026-07-25', facts)).toMatchObject({
      condition: 'late',
      percent: 55,
      measuredOn: '2026-07-01',
      contractEndOn: '2026-07-20',
      nextMilestone: { title: { ar: 'نصف الأشغال', fr: '' }, plannedOn: '2026-07-15' },
      level: 'warning',
      daysLate: 10,
    });
  });

  test('does not count silence as a delay of the works', () => {
    expect(line('2026-12-31', factsOf({ progress: measured('2026-06-01') }))).toMatchObject({
      level: 'critical',
      daysLate: 0,
    });
  });

  test('law: condition and line do not depend on the order of facts', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, today) => {
        const reversed = {
          ...facts,
          contracts: facts.contracts.toReversed(),
          milestones: facts.milestones.toReversed(),
          progress: facts.progress.toReversed(),
          journal: facts.journal.toReversed(),
        };
        expect(conditionOf(reversed, CONDITION_RULES, today)).toEqual(conditionOf(facts, CONDITION_RULES, today));
        expect(line(today, reversed)).toEqual(line(today, facts));
      }),
      { numRuns: 150 },
    );
  });
});
