import { adjournedOn, ordersOf, pastAdjournments, type ServiceOrder, type Stop, stopsOf } from '../journal/index.ts';
import type { Translate } from '../locale/index.ts';
import { type Contract, contractualEnd } from '../projects/index.ts';
import { addDays, type Day, daysBetween, formatDay } from '../time/index.ts';
import type { ProjectFacts } from './finding.ts';
import { contractName, contractTitle, type Opening, type Trigger } from './opening.ts';
import { runningWorks } from './signs.ts';

/** Orders that concern one contract still to be received, or the project where it has none. */
interface Works {
  readonly contract: Contract | null;
  readonly orders: readonly ServiceOrder[];
  readonly stops: readonly Stop[];
}

/** A full stop waits for the order to resume. */
export const openStop: Trigger = (facts) =>
  eachOrder(facts, ({ contract, stops }) =>
    stops.flatMap((stop) => (lasts(stop) ? [about(stop.order, contract, facts, 'openStop')] : [])),
  );

/**
 * Adjournments add up: while one lasts, their sum is counted as if it had begun so many days ago. Beyond twelve months the
 * contractor may ask for termination (CCAG-T, article 48-9).
 */
export const adjournment: Trigger = (facts, today) =>
  eachOrder(facts, ({ contract, orders, stops }) =>
    stops
      .filter((stop) => lasts(stop) && stop.order.on <= today)
      .map(({ order }) => ({
        ...about(order, contract, facts, 'adjournment'),
        countsFrom: addDays(order.on, -pastAdjournments(orders)),
      })),
  );

/** Both orders of one day: were the works stopped at all? */
export const stopSameDay: Trigger = (facts) =>
  eachOrder(facts, ({ contract, stops }) =>
    stops
      .filter(({ order, resume }) => resume?.on === order.on)
      .map(({ order }) => about(order, contract, facts, 'stopSameDay')),
  );

/** More stops than usual. The first beyond the limit is the one that tells, however many follow. */
export const manyStops: Trigger = (facts, _today, over) =>
  eachOrder(facts, ({ contract, stops }) => {
    const beyond = stops[over];
    if (beyond === undefined) return [];
    const more = () => ({ stops: String(stops.length), limit: String(over) });
    return [about(beyond.order, contract, facts, 'manyStops', more)];
  });

/** Adjournments that take more than so many percent of the contractual period. */
export const suspendedShare: Trigger = (facts, today, over) =>
  eachOrder(facts, ({ contract, orders, stops }) => {
    const last = stops.at(-1);
    const period = contract === null ? null : periodOf(contract);
    if (contract === null || last === undefined || period === null) return [];
    const share = (adjournedOn(orders, today).days / period) * 100;
    if (share <= over) return [];
    const more = () => ({ share: String(Math.floor(share)), limit: String(over) });
    return [about(last.order, contract, facts, 'suspendedShare', more)];
  });

const lasts = ({ order, resume }: Stop): boolean => resume === null && order.scope === 'full';

/** Calendar days of a contract's own period, without adjournments; null where it is not known. */
function periodOf(contract: Contract): number | null {
  const end = contractualEnd(contract);
  if (end === null || contract.startOrderOn === null) return null;
  const days = daysBetween(contract.startOrderOn, end);
  return days > 0 ? days : null;
}

/** Openings contract by contract; an order that concerns several of them is told once. */
function eachOrder(facts: ProjectFacts, openings: (works: Works) => readonly Opening[]): readonly Opening[] {
  if (!facts.journal.some(({ kind }) => kind === 'serviceOrder')) return [];
  const found = new Map<string, Opening>();
  for (const contract of runningWorks(facts).toSorted(byId)) {
    const orders = ordersOf(facts.journal, contract?.id ?? null);
    for (const opening of openings({ contract, orders, stops: stopsOf(orders) })) {
      if (!found.has(opening.id)) found.set(opening.id, opening);
    }
  }
  return [...found.values()];
}

const byId = (a: Contract | null, b: Contract | null): number => ((a?.id ?? '') < (b?.id ?? '') ? -1 : 1);

function about(
  { id, on, ...order }: ServiceOrder,
  works: Contract | null,
  { project }: ProjectFacts,
  cause: string,
  more: () => Readonly<Record<string, string>> = () => ({}),
): Opening {
  const contract = order.contract === null ? null : works;
  return {
    kind: 'serviceOrder',
    id,
    title: contractTitle(contract, project),
    on,
    governedBy: governing(works, on),
    cause,
    values: (locale, translate: Translate) => ({
      on: formatDay(on, locale),
      contract: contractName(contract, translate),
      ...more(),
    }),
  };
}

/** A contract lives under the law of its start. */
const governing = (contract: Contract | null, on: Day): Day => contract?.startOrderOn ?? on;
