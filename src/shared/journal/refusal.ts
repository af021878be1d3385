import type { Contract } from '../projects/index.ts';
import type { Day } from '../time/index.ts';
import type { Constraint, JournalFact, Payment, ServiceOrder } from './documents.ts';
import { misplacedIn, ordersOf } from './stops.ts';

/** Why a fact cannot be recorded: the code of its sentence, and the day that speaks against it. */
export interface FactRefusal {
  readonly code: string;
  readonly day: Day;
}

/** What a new fact is held against. */
export interface Recorded {
  readonly contracts: readonly Contract[];
  readonly journal: readonly JournalFact[];
}

type Check<Fact> = (fact: Fact, recorded: Recorded, today: Day) => FactRefusal | null;

/** One row per kind; the first check that refuses speaks. What has not happened yet is refused before all of them. */
const CHECKS: { readonly [Fact in JournalFact as Fact['kind']]: readonly Check<Fact>[] } = {
  visit: [],
  serviceOrder: [comesBeforeStart, startsTwice, isMisplaced],
  constraint: [closesBeforeItBegins, closesInFuture],
  payment: [isNothing],
};

/** Null when the fact may stand beside what is recorded. A fact of that identifier that is known already is replaced. */
export function refusalOf(fact: JournalFact, recorded: Recorded, today: Day): FactRefusal | null {
  if (fact.on > today) return { code: 'DAY_IN_FUTURE', day: fact.on };
  const others = { ...recorded, journal: recorded.journal.filter(({ id }) => id !== fact.id) };
  switch (fact.kind) {
    case 'visit':
      return first(CHECKS.visit, fact, others, today);
    case 'serviceOrder':
      return first(CHECKS.serviceOrder, fact, others, today);
    case 'constraint':
      return first(CHECKS.constraint, fact, others, today);
    case 'payment':
      return first(CHECKS.payment, fact, others, today);
  }
}

function first<Fact>(checks: readonly Check<Fact>[], fact: Fact, recorded: Recorded, today: Day): FactRefusal | null {
  for (const check of checks) {
    const refusal = check(fact, recorded, today);
    if (refusal) return refusal;
  }
  return null;
}

/** Nothing can be adjourned or resumed before the start order; where the start is unknown the order stands. */
function comesBeforeStart(order: ServiceOrder, { contracts }: Recorded): FactRefusal | null {
  if (order.type !== 'stop' && order.type !== 'resume') return null;
  const start = contracts.find(({ id }) => id === order.contract)?.startOrderOn ?? null;
  return start !== null && order.on < start ? { code: 'STOP_BEFORE_START', day: start } : null;
}

/** A contract starts once; the same day may be recorded as an order and in the contract. */
function startsTwice(order: ServiceOrder, { contracts }: Recorded): FactRefusal | null {
  if (order.type !== 'start') return null;
  const start = contracts.find(({ id }) => id === order.contract)?.startOrderOn ?? null;
  return start !== null && start !== order.on ? { code: 'ALREADY_STARTED', day: start } : null;
}

/** Whether the order brings a sequence into disorder; a disorder that was there before refuses nothing new. */
function isMisplaced(order: ServiceOrder, { contracts, journal }: Recorded): FactRefusal | null {
  const lanes = order.contract === null ? [null, ...contracts.map(({ id }) => id)] : [order.contract];
  for (const lane of lanes) {
    const before = ordersOf(journal, lane);
    const known = new Set(misplacedIn(before).map((misplaced) => misplaced.order.id));
    const found = misplacedIn([...before, order]).find((misplaced) => !known.has(misplaced.order.id));
    if (found) return { code: found.code, day: found.order.on };
  }
  return null;
}

function closesBeforeItBegins({ on, closedOn }: Constraint): FactRefusal | null {
  return closedOn !== null && closedOn < on ? { code: 'CLOSED_BEFORE_OPENED', day: on } : null;
}

function closesInFuture({ closedOn }: Constraint, _recorded: Recorded, today: Day): FactRefusal | null {
  return closedOn !== null && closedOn > today ? { code: 'DAY_IN_FUTURE', day: closedOn } : null;
}

function isNothing({ amount, on }: Payment): FactRefusal | null {
  return amount === 0 ? { code: 'AMOUNT_MISSING', day: on } : null;
}
