import { isWorkingDay } from '../holidays/index.ts';
import { addDays, addMonths, type Day } from '../time/index.ts';
import type { Contract } from './documents.ts';

/** Time that full adjournments took from a contract so far. */
export interface Adjourned {
  readonly days: number;
  /** Works are adjourned at present: every further day moves the end by one. */
  readonly open: boolean;
}

const NOT_ADJOURNED: Adjourned = { days: 0, open: false };

/**
 * Last day of the contractual period: the date written in the contract, else start order plus period, and in both cases
 * the time of full adjournments (CCAG-T, article 48). The day of the order itself does not count, so `n` days from day `d`
 * end on `d + n`, and a period whose last day is a rest day ends with the next working day (article 8). While works are
 * adjourned the end is not settled yet: it moves with the days and is not rounded. Amendments are not recorded yet.
 */
export function contractualEnd(
  contract: Pick<Contract, 'startOrderOn' | 'period' | 'endOn'>,
  adjourned: Adjourned = NOT_ADJOURNED,
): Day | null {
  const { startOrderOn, period, endOn } = contract;
  if (endOn !== null) return adjourned.days === 0 ? endOn : settled(addDays(endOn, adjourned.days), adjourned);
  if (startOrderOn === null || period === null) return null;
  const lastDay = period.unit === 'month' ? addMonths(startOrderOn, period.count) : addDays(startOrderOn, period.count);
  return settled(addDays(lastDay, adjourned.days), adjourned);
}

const settled = (day: Day, { open }: Adjourned): Day => (open ? day : onWorkingDay(day));

/** The day itself, or the first working day after a rest day or a legal holiday of contracts. */
export function onWorkingDay(day: Day): Day {
  let working = day;
  while (!isWorkingDay(working, 'labour')) working = addDays(working, 1);
  return working;
}
