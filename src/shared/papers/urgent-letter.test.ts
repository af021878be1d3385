import { expect, test } from 'vitest';
import { aConstraint, aProject, factsOf } from '../../../tests/support/project-facts.ts';
import { ALERT_RULES, findingsOf } from '../alerts/index.ts';
import { CONDITION_RULES, conditionOf, explainCondition, rowOf } from '../condition/index.ts';
import { LOCALES } from '../locale/index.ts';
import { interventionDue, urgentLetter } from './index.ts';

const TODAY = '2026-06-15';

function pageOf() {
  const facts = factsOf({
    project: aProject({ owner: 'جماعة أحفير', phase: 'execution' }),
    journal: [aConstraint({ on: '2026-03-01', blocking: true })],
  });
  const findings = findingsOf(facts, ALERT_RULES, TODAY);
  const { condition, computed } = conditionOf(facts, CONDITION_RULES, TODAY);
  const row = rowOf(facts, findings, condition, TODAY);
  const computedCondition = { condition: computed.condition, explain: explainCondition(computed.reason) };
  return { ...facts, findings, row, computedCondition };
}

test.each(LOCALES)('the letter says who, what, why and by when (%s)', (locale) => {
  const dueOn = interventionDue(TODAY, 3);
  const letter = urgentLetter({ page: pageOf(), locale, from: 'قسم التجهيز', dueOn });
  const text = [letter.subject, ...letter.paragraphs, letter.closing].join('\n');
  expect(letter.to).toBe('جماعة أحفير');
  expect(text).toContain('BRK-2026-0041');
  expect(text).toContain(locale === 'ar' ? '18 يونيو 2026' : '18 juin 2026');
  expect(text).toContain(locale === 'ar' ? 'الوعاء العقاري' : 'Foncier');
  expect(text).not.toMatch(/[{}]|papers:|undefined/);
});

test('nobody is asked to answer on a day of rest', () => {
  // Wednesday 11 November and three days is a Saturday; the Independence Day is a Wednesday.
  expect(interventionDue('2026-11-11', 3)).toBe('2026-11-16');
  expect(interventionDue('2026-11-15', 3)).toBe('2026-11-19');
});
