import { lastSignOfProgress, type ProjectFacts, runningWorks } from '../alerts/index.ts';
import { contractEnd, openStopOf, ordersOf, type ServiceOrder } from '../journal/index.ts';
import { type Contract, contractualEnd, PHASE_TRAITS } from '../projects/index.ts';
import { type Day, daysBetween } from '../time/index.ts';

/** What condition rules compare with their limits. */
export const MEASURE_NAMES = [
  'daysWithoutMeasure',
  'contractDaysLate',
  'delayPercentOfPeriod',
  'milestoneDaysLate',
  'openStops',
  'openStopDays',
  'openBlockingConstraintDays',
] as const;
export type MeasureName = (typeof MEASURE_NAMES)[number];

/** Each measure of a project on a day; null where the facts do not say. */
export const MEASURES: Readonly<Record<MeasureName, (facts: ProjectFacts, today: Day) => number | null>> = {
  daysWithoutMeasure: (facts, today) => {
    const since = lastSignOfProgress(facts)?.on;
    return since === undefined ? null : daysBetween(since, today);
  },
  contractDaysLate: (facts, today) =>
    greatest(runningContracts(facts).map((contract) => contractDelay(contract, facts, today))),
  delayPercentOfPeriod: (facts, today) =>
    greatest(runningContracts(facts).map((contract) => delayShare(contract, facts, today))),
  milestoneDaysLate: ({ milestones }, today) =>
    greatest(
      milestones.map(({ plannedOn, actualOn }) =>
        plannedOn === null || actualOn !== null ? null : daysBetween(plannedOn, today),
      ),
    ),
  openStops: (facts) => openStops(facts).length,
  openStopDays: (facts, today) => greatest(openStops(facts).map(({ on }) => daysBetween(on, today))),
  openBlockingConstraintDays: ({ journal }, today) =>
    greatest(
      journal.map((fact) =>
        fact.kind === 'constraint' && fact.blocking && fact.closedOn === null ? daysBetween(fact.on, today) : null,
      ),
    ),
};

/** Full adjournments that last, of works that should be going on. */
function openStops(facts: ProjectFacts): readonly ServiceOrder[] {
  if (facts.journal.length === 0 || !PHASE_TRAITS[facts.project.phase].running) return [];
  return runningWorks(facts).flatMap((contract) => openStopOf(ordersOf(facts.journal, contract?.id ?? null)) ?? []);
}

/** Contracts that must still be received, while works go on. */
const runningContracts = ({ project, contracts }: ProjectFacts): readonly Contract[] =>
  PHASE_TRAITS[project.phase].running
    ? contracts.filter(({ provisionalReceptionOn }) => provisionalReceptionOn === null)
    : [];

function contractDelay(contract: Contract, { journal }: ProjectFacts, today: Day): number | null {
  const end = contractEnd(contract, journal, today);
  return end === null ? null : daysBetween(end, today);
}

/** Delay in percent of the contractual period without adjournments; null without a period or a start. */
function delayShare(contract: Contract, { journal }: ProjectFacts, today: Day): number | null {
  const planned = contractualEnd(contract);
  const end = contractEnd(contract, journal, today);
  if (planned === null || end === null || contract.startOrderOn === null) return null;
  const period = daysBetween(contract.startOrderOn, planned);
  return period <= 0 ? null : (daysBetween(end, today) / period) * 100;
}

const greatest = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>(
    (most, value) => (value !== null && (most === null || value > most) ? value : most),
    null,
  );
