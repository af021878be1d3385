import type { Adjourned } from '../projects/index.ts';
import { type Day, daysBetween } from '../time/index.ts';
import type { JournalFact, ServiceOrder } from './documents.ts';

/** An adjournment (تأجيل, ajournement): the order that began it and the one that ended it, where there is one. */
export interface Stop {
  readonly order: ServiceOrder;
  readonly resume: ServiceOrder | null;
}

/** What is out of place in a sequence of orders, by the order that does not fit. */
export interface Misplaced {
  readonly order: ServiceOrder;
  readonly code: 'STOP_OVERLAPS' | 'RESUME_WITHOUT_STOP' | 'ALREADY_STARTED' | 'STOP_BEFORE_START';
}

/** Orders that concern a contract: its own, and those of the project that name none. */
export const ordersOf = (journal: readonly JournalFact[], contract: string | null): readonly ServiceOrder[] =>
  journal.filter(
    (fact): fact is ServiceOrder =>
      fact.kind === 'serviceOrder' && (fact.contract === null || fact.contract === contract),
  );

export const stopsOf = (orders: readonly ServiceOrder[]): readonly Stop[] => walk(orders).stops;
export const misplacedIn = (orders: readonly ServiceOrder[]): readonly Misplaced[] => walk(orders).misplaced;

/** The stop that still lasts; there is one at the most, and only full ones stop the works. */
export const openStopOf = (orders: readonly ServiceOrder[]): ServiceOrder | null =>
  stopsOf(orders).find(({ order, resume }) => resume === null && order.scope === 'full')?.order ?? null;

/** Calendar days of full adjournments until a day, from each stop to the day of its resumption (CCAG-T, article 48-1). */
export function adjournedOn(orders: readonly ServiceOrder[], today: Day): Adjourned {
  let days = 0;
  let open = false;
  for (const { order, resume } of stopsOf(orders)) {
    if (order.scope === 'partial') continue;
    const ended = resume !== null && resume.on <= today;
    if (!ended && order.on <= today) open = true;
    days += Math.max(0, daysBetween(order.on, ended ? resume.on : today));
  }
  return { days, open };
}

/** Days of the adjournments that are over: unlike those that last, no matter of what day it is. */
export const pastAdjournments = (orders: readonly ServiceOrder[]): number =>
  stopsOf(orders).reduce(
    (sum, { order, resume }) =>
      resume === null || order.scope === 'partial' ? sum : sum + daysBetween(order.on, resume.on),
    0,
  );

/**
 * Goes through the orders day by day. What does not fit is told and passed over: it may have come from a list or from
 * another desk. Orders of one day are taken as they make sense: the resumption first where works are stopped.
 */
function walk(orders: readonly ServiceOrder[]): {
  readonly stops: readonly Stop[];
  readonly misplaced: readonly Misplaced[];
} {
  const stops: Stop[] = [];
  const misplaced: Misplaced[] = [];
  let open: ServiceOrder | null = null;
  let started = false;
  for (const day of daysOf(orders)) {
    const waiting = [...day];
    while (waiting.length > 0) {
      const fitting: number = waiting.findIndex(({ type }) => fits(type, open !== null, started, stops.length > 0));
      const [order] = waiting.splice(Math.max(0, fitting), 1);
      if (order === undefined) break;
      if (fitting < 0) {
        misplaced.push({ order, code: codeOf(order, started) });
        continue;
      }
      if (order.type === 'start') started = true;
      if (order.type === 'stop') open = order;
      if (order.type === 'resume' && open !== null) {
        stops.push({ order: open, resume: order });
        open = null;
      }
    }
  }
  if (open !== null) stops.push({ order: open, resume: null });
  return { stops, misplaced };
}

function fits(type: ServiceOrder['type'], stopped: boolean, started: boolean, stoppedBefore: boolean): boolean {
  switch (type) {
    case 'start':
      return !started && !stopped && !stoppedBefore;
    case 'stop':
      return !stopped;
    case 'resume':
      return stopped;
    case 'other':
      return true;
  }
}

function codeOf({ type }: ServiceOrder, started: boolean): Misplaced['code'] {
  if (type === 'stop') return 'STOP_OVERLAPS';
  if (type === 'resume') return 'RESUME_WITHOUT_STOP';
  return started ? 'ALREADY_STARTED' : 'STOP_BEFORE_START';
}

/** By day, and on one day in the order in which they were recorded. */
function daysOf(orders: readonly ServiceOrder[]): readonly (readonly ServiceOrder[])[] {
  const sorted = orders.toSorted(
    (a, b) => compare(a.on, b.on) || compare(a.createdAt, b.createdAt) || compare(a.id, b.id),
  );
  const days: ServiceOrder[][] = [];
  for (const order of sorted) {
    const last = days.at(-1);
    if (last?.[0]?.on === order.on) last.push(order);
    else days.push([order]);
  }
  return days;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
