import { addDays, addMonths, type Day } from '../time/index.ts';
import type { Contract } from './documents.ts';

/**
 * Last day of the contractual period: the date written in the contract, else start order plus period. The day of the
 * order itself does not count (CCAG-T, article 8), so `n` days from day `d` end on `d + n`. Adjournments and amendments
 * move it later; they are not recorded yet.
 */
export function contractualEnd(contract: Pick<Contract, 'startOrderOn' | 'period' | 'endOn'>): Day | null {
  if (contract.endOn !== null) return contract.endOn;
  if (contract.startOrderOn === null || contract.period === null) return null;
  const { count, unit } = contract.period;
  return unit === 'month' ? addMonths(contract.startOrderOn, count) : addDays(contract.startOrderOn, count);
}
