import { type Contract, contractualEnd } from '../projects/index.ts';
import type { Day } from '../time/index.ts';
import type { JournalFact } from './documents.ts';
import { adjournedOn, ordersOf, pastAdjournments } from './stops.ts';

/** Contractual end as it stands on a day: full adjournments are not counted in the period, one that lasts until today. */
export const contractEnd = (contract: Contract, journal: readonly JournalFact[], today: Day): Day | null =>
  contractualEnd(contract, adjournedOn(ordersOf(journal, contract.id), today));

/** The end without the adjournment that still lasts: it follows from records alone, so it names the cause of an alert. */
export const recordedEnd = (contract: Contract, journal: readonly JournalFact[]): Day | null =>
  contractualEnd(contract, { days: pastAdjournments(ordersOf(journal, contract.id)), open: false });
