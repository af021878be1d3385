import { expect, test } from 'vitest';
import { aContract, aPayment, idOf } from '../../../tests/support/project-facts.ts';
import { moneyOf, moneyWarnings } from './index.ts';

const TODAY = '2026-06-15';
const contracts = [aContract({ amount: 1000_00 })];
const pay = (stage: 'statement' | 'ordered' | 'paid', amount: number, on = TODAY) =>
  aPayment({ id: idOf(`${stage.slice(0, 4)}${amount}`), stage, amount, on });

test('financial progress is what was paid of what was contracted', () => {
  const journal = [pay('statement', 600_00), pay('ordered', 500_00), pay('paid', 150_00), pay('paid', 100_00)];
  expect(moneyOf(contracts, journal)).toEqual({
    committed: 1000_00,
    totals: { statement: 600_00, ordered: 500_00, paid: 250_00 },
    paidPercent: 25,
    issuedPercent: 50,
  });
  expect(moneyOf([], journal)).toMatchObject({ paidPercent: null, issuedPercent: null });
});

test.each([
  ['issued more than ten points before the works', 40, [pay('ordered', 501_00)], ['aheadOfWorks']],
  ['issued ten points before the works', 40, [pay('ordered', 500_00)], []],
  ['paid without an order written down', 10, [pay('paid', 900_00)], ['aheadOfWorks']],
  ['ninety built and fifty issued', 90, [pay('ordered', 500_00)], ['statementsLate']],
  ['no statement for two months', 50, [pay('statement', 500_00, '2026-04-15'), pay('paid', 500_00)], ['noStatement']],
  ['a statement of sixty days ago', 50, [pay('statement', 500_00, '2026-04-16'), pay('paid', 500_00)], []],
  ['no money written down', 90, [], []],
])('%s', (_what, percent, journal, codes) => {
  expect(moneyWarnings({ phase: 'execution', contracts, journal, percent }, TODAY).map(({ code }) => code)).toEqual(
    codes,
  );
});
