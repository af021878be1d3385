import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aContract, anOrder, idOf } from '../../../tests/support/project-facts.ts';
import { addDays, daysBetween } from '../time/index.ts';
import { adjournedOn, contractEnd, openStopOf, recordedEnd, refusalOf, type ServiceOrder, stopsOf } from './index.ts';

const TODAY = '2026-11-22';
const stop = (on: string, changes: Partial<ServiceOrder> = {}) =>
  anOrder({ id: idOf(`s${on.slice(2)}`), on, ...changes });
const resume = (on: string) => anOrder({ id: idOf(`r${on.slice(2)}`), type: 'resume', on });
const start = (on: string) => anOrder({ id: idOf(`d${on.slice(2)}`), type: 'start', on });

describe('adjournments', () => {
  test('last from the order to stop to the day of the order to resume', () => {
    // Contract 04/2005: 22 May to 16 October 2007.
    const orders = [stop('2007-05-22'), resume('2007-10-16')];
    expect(adjournedOn(orders, TODAY)).toEqual({ days: 147, open: false });
    expect(adjournedOn(orders.slice(0, 1), '2007-05-30')).toEqual({ days: 8, open: true });
    expect(openStopOf(orders.slice(0, 1))).toEqual(orders[0]);
    expect(openStopOf(orders)).toBeNull();
  });

  test('that are partial give no time', () => {
    const orders = [stop('2026-05-22', { scope: 'partial' })];
    expect(adjournedOn(orders, TODAY)).toEqual({ days: 0, open: false });
    expect(openStopOf(orders)).toBeNull();
  });

  test('of one day are taken in the order that makes sense, however they were recorded', () => {
    const day = '2026-05-22';
    const recorded = [
      { ...resume(day), createdAt: '2026-05-22T08:00:00.000Z' },
      { ...stop(day), createdAt: '2026-05-22T09:00:00.000Z' },
    ];
    expect(stopsOf(recorded)).toEqual([{ order: recorded[1], resume: recorded[0] }]);
  });
});

describe('the contractual end', () => {
  const contract = aContract({ startOrderOn: '2026-01-05', period: { count: 200, unit: 'day' } });
  test('moves by full adjournments to a working day, and with each day of one that lasts', () => {
    expect(contractEnd(contract, [], TODAY)).toBe('2026-07-24');
    expect(contractEnd(contract, [stop('2026-03-01'), resume('2026-03-11')], TODAY)).toBe('2026-08-03');
    expect(contractEnd(contract, [stop('2026-03-01')], '2026-03-11')).toBe('2026-08-03');
    expect(contractEnd(contract, [stop('2026-03-01')], '2026-03-12')).toBe('2026-08-04');
    expect(recordedEnd(contract, [stop('2026-03-01')])).toBe('2026-07-24');
  });
  test('that is written as a date moves alike', () => {
    const dated = aContract({ endOn: '2026-07-24' });
    expect(contractEnd(dated, [stop('2026-03-01'), resume('2026-03-11')], TODAY)).toBe('2026-08-03');
  });
});

describe('an order is refused', () => {
  const contract = aContract({ startOrderOn: '2026-02-01' });
  const refused = (order: ServiceOrder, ...journal: ServiceOrder[]) =>
    refusalOf(order, { contracts: [contract], journal }, TODAY)?.code ?? null;

  test.each([
    ['of a day to come', stop('2026-11-23'), [], 'DAY_IN_FUTURE'],
    ['to resume what was not stopped', resume('2026-03-01'), [], 'RESUME_WITHOUT_STOP'],
    ['to stop before the start', stop('2026-01-31'), [], 'STOP_BEFORE_START'],
    ['to stop what is stopped', stop('2026-04-01'), [stop('2026-03-01')], 'STOP_OVERLAPS'],
    ['to stop before a stop that lasts', stop('2026-02-15'), [stop('2026-03-01')], 'STOP_OVERLAPS'],
    ['to stop in between', stop('2026-03-10'), [stop('2026-03-01'), resume('2026-03-20')], 'STOP_OVERLAPS'],
    ['to resume twice', resume('2026-03-10'), [stop('2026-03-01'), resume('2026-03-20')], 'RESUME_WITHOUT_STOP'],
    ['to start again', start('2026-03-01'), [], 'ALREADY_STARTED'],
    ['to start twice', start('2026-02-01'), [start('2026-02-01')], 'ALREADY_STARTED'],
  ])('%s', (_what, order, journal, code) => {
    const other = { ...order, id: idOf('new') };
    expect(refused(other, ...journal)).toBe(code);
  });

  test.each([
    ['to start on the day that the contract says', start('2026-02-01'), []],
    ['to stop', stop('2026-02-01'), []],
    ['to resume', resume('2026-03-01'), [stop('2026-02-15')]],
    ['to stop again', stop('2026-03-02'), [stop('2026-02-15'), resume('2026-03-01')]],
    ['of another kind at any time', anOrder({ type: 'other', on: '2026-01-01' }), []],
  ])('but not %s', (_what, order, journal) => {
    expect(refused(order, ...journal)).toBeNull();
  });

  test('for nothing that was in disorder before', () => {
    const disorder = [resume('2026-02-10'), stop('2026-03-01'), stop('2026-03-05')];
    expect(refused(resume('2026-04-01'), ...disorder)).toBeNull();
  });
});

describe('laws', () => {
  const anyOrder = fc.record({
    id: fc.uuid(),
    on: fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-03-01', days)),
    type: fc.constantFrom('start' as const, 'stop' as const, 'resume' as const, 'other' as const),
    scope: fc.constantFrom('full' as const, 'partial' as const),
  });
  const anyOrders = fc.uniqueArray(anyOrder.map(anOrder), { maxLength: 14, selector: ({ id }) => id });
  const contract = aContract({ startOrderOn: '2026-03-01', period: { count: 6, unit: 'month' } });

  /** Orders that were recorded one after the other, without those that were refused. */
  function accepted(orders: readonly ServiceOrder[]): readonly ServiceOrder[] {
    const journal: ServiceOrder[] = [];
    for (const order of orders) {
      if (refusalOf(order, { contracts: [contract], journal }, TODAY) === null) journal.push(order);
    }
    return journal;
  }

  test('what was accepted, in whatever order, is stops and resumptions in turn', () => {
    fc.assert(
      fc.property(anyOrders, (orders) => {
        const journal = accepted(orders);
        const stops = stopsOf(journal);
        const count = (type: string) => journal.filter((order) => order.type === type).length;
        expect(stops.length).toBe(count('stop'));
        expect(stops.filter((one) => one.resume !== null).length).toBe(count('resume'));
        for (const [at, { order, resume: end }] of stops.entries()) {
          expect(end === null || end.on >= order.on).toBe(true);
          expect((stops[at + 1]?.order.on ?? '9') >= (end?.on ?? order.on)).toBe(true);
          expect(end !== null || at === stops.length - 1).toBe(true);
        }
      }),
    );
  });

  test('adjournments do not depend on the order of facts, never overlap, and never bring the end nearer', () => {
    fc.assert(
      fc.property(anyOrders, fc.integer({ min: 0, max: 90 }), (orders, after) => {
        const today = addDays('2026-03-01', after);
        expect(stopsOf(orders.toReversed())).toEqual(stopsOf(orders));
        const { days } = adjournedOn(orders, today);
        expect(days).toBeGreaterThanOrEqual(0);
        expect(days).toBeLessThanOrEqual(after);
        const moved = daysBetween(contractEnd(contract, [], today) ?? '', contractEnd(contract, orders, today) ?? '');
        expect(moved).toBeGreaterThanOrEqual(days);
      }),
    );
  });
});
