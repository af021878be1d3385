import { addDays, addMonths, type Day, weekdayOf } from '../time/index.ts';
import type { Contract } from './documents.ts';

/**
 * Last day of the contractual period: the date written in the contract, else start order plus period. The day of the
 * order itself does not count, so `n` days from day `d` end on `d + n`, and a period whose last day is a rest day ends
 * with the next working day (CCAG-T, article 8). Adjournments and amendments move it later; they are not recorded yet.
 */
export function contractualEnd(contract: Pick<Contract, 'startOrderOn' | 'period' | 'endOn'>): Day | null {
  if (contract.endOn !== null) return contract.endOn;
  if (contract.startOrderOn === null || contract.period === null) return null;
  const { count, unit } = contract.period;
  const lastDay = unit === 'month' ? addMonths(contract.startOrderOn, count) : addDays(contract.startOrderOn, count);
  return onWorkingDay(lastDay);
}

const SUNDAY = 0;
const SATURDAY = 6;

/** The day itself, or the Monday after a Saturday or Sunday. Legal holidays are not considered yet. */
export function onWorkingDay(day: Day): Day {
  switch (weekdayOf(day)) {
    case SATURDAY:
      return addDays(day, 2);
    case SUNDAY:
      return addDays(day, 1);
    default:
      return day;
  }
}
