import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  aConstraint,
  aContract,
  aMeasure,
  aMilestone,
  anOrder,
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

describe('adjourned works', () => {
  const adjourned = (...orders: Parameters<typeof anOrder>[0][]) =>
    factsOf({ contracts: [contract], journal: orders.map((order) => anOrder(order)) });
  const stop = { id: idOf('stop'), type: 'stop', on: '2026-03-01' } as const;
  const resume = { id: idOf('resume'), type: 'resume', on: '2026-05-10' } as const;

  test('are stopped from the day of the order, and in difficulty beyond ninety days', () => {
    expect(conditionOn('2026-03-01', adjourned(stop))).toBe('stopped');
    expect(conditionOn('2026-05-30', adjourned(stop))).toBe('stopped');
    expect(conditionOn('2026-05-31', adjourned(stop))).toBe('struggling');
  });

  test('are awaited again once they resume: silence counts from then', () => {
    expect(conditionOn('2026-06-24', adjourned(stop, resume))).toBe('normal');
    expect(conditionOn('2026-06-25', adjourned(stop, resume))).toBe('stopped');
  });

  test('that are adjourned in part only go on', () => {
    expect(conditionOn('2026-02-10', adjourned({ ...stop, on: '2026-02-01', scope: 'partial' }))).toBe('normal');
  });

  test('do not count in the period: the end moves with them', () => {
    const measure = [aMeasure({ on: '2026-07-25' })];
    const late = { ...adjourned(), progress: measure };
    expect(conditionOn('2026-07-25', late)).toBe('late');
    expect(conditionOn('2026-07-25', { ...late, journal: adjourned(stop, resume).journal })).toBe('normal');
  });
});

test('a blocking constraint beyond sixty days puts the project in difficulty until it is lifted', () => {
  const on = (today: string, changes: Parameters<typeof aConstraint>[0]) =>
    conditionOn(
      today,
      factsOf({ progress: measured(today), journal: [aConstraint({ on: '2026-03-01', ...changes })] }),
    );
  expect(on('2026-04-30', { blocking: true })).toBe('normal');
  expect(on('2026-05-01', { blocking: true })).toBe('struggling');
  expect(on('2026-05-01', { blocking: false })).toBe('normal');
  expect(on('2026-05-01', { blocking: true, closedOn: '2026-04-29' })).toBe('normal');
});

describe('the line in the portfolio', () => {
  const line = (today: string, facts: Parameters<typeof rowOf>[0]) =>
    rowOf(facts, findingsOf(facts, ALERT_RULES, today), conditionOn(today, facts), today);

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
