import { z } from 'zod';
import shipped from '../../../assets/rules/money.json' with { type: 'json' };
import type { Centimes } from '../amounts/index.ts';
import { type Contract, PHASE_TRAITS, type Phase } from '../projects/index.ts';
import { type Day, daysBetween, latestDay } from '../time/index.ts';
import type { JournalFact, Payment } from './documents.ts';
import type { PaymentStage } from './vocabulary.ts';

/** Follow-up practice: points between the shares of works and of money, and days from one statement to the next. */
const LIMITS = z
  .object({
    aheadPoints: z.number().min(0).max(100),
    behindPoints: z.number().min(0).max(100),
    daysWithoutStatement: z.number().int().min(1).max(1000),
  })
  .parse(shipped);

/** Money of a project in centimes, added up from its facts: financial progress is computed, never typed. */
export interface Money {
  /** Amounts of its contracts. */
  readonly committed: Centimes;
  readonly totals: Readonly<Record<PaymentStage, Centimes>>;
  /** Paid and ordered in percent of what is committed; null without contract amounts. */
  readonly paidPercent: number | null;
  readonly issuedPercent: number | null;
}

/** What money and works say against each other. Its sentence is `journal:money.<code>`. */
export type MoneyWarning =
  | { readonly code: 'aheadOfWorks' | 'statementsLate'; readonly physical: number; readonly issued: number }
  | { readonly code: 'noStatement'; readonly days: number };

const paymentsIn = (journal: readonly JournalFact[]): readonly Payment[] =>
  journal.filter((fact): fact is Payment => fact.kind === 'payment');

export function moneyOf(contracts: readonly Contract[], journal: readonly JournalFact[]): Money {
  const payments = paymentsIn(journal);
  const total = (stage: PaymentStage): Centimes =>
    payments.reduce((sum, payment) => (payment.stage === stage ? sum + payment.amount : sum), 0);
  const totals = { statement: total('statement'), ordered: total('ordered'), paid: total('paid') };
  const committed = contracts.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const share = (amount: Centimes): number | null => (committed === 0 ? null : (amount / committed) * 100);
  // What was paid was ordered before, whether or not the order was written down.
  return {
    committed,
    totals,
    paidPercent: share(totals.paid),
    issuedPercent: share(Math.max(totals.ordered, totals.paid)),
  };
}

export interface WorksAndMoney {
  readonly phase: Phase;
  readonly contracts: readonly Contract[];
  readonly journal: readonly JournalFact[];
  /** Latest physical progress. */
  readonly percent: number | null;
}

/** Nothing is said of projects whose money nobody records. */
export function moneyWarnings(
  { phase, contracts, journal, percent }: WorksAndMoney,
  today: Day,
): readonly MoneyWarning[] {
  const payments = paymentsIn(journal);
  if (payments.length === 0) return [];
  const warnings: MoneyWarning[] = [];
  const issued = moneyOf(contracts, journal).issuedPercent;
  if (issued !== null && percent !== null) {
    if (issued > percent + LIMITS.aheadPoints) warnings.push({ code: 'aheadOfWorks', physical: percent, issued });
    if (issued <= percent - LIMITS.behindPoints) warnings.push({ code: 'statementsLate', physical: percent, issued });
  }
  const last = latestDay(payments.flatMap(({ stage, on }) => (stage === 'statement' ? [on] : [])));
  const days = last === undefined ? 0 : daysBetween(last, today);
  if (PHASE_TRAITS[phase].running && days > LIMITS.daysWithoutStatement) warnings.push({ code: 'noStatement', days });
  return warnings;
}
