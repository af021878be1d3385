import { lastSignOfProgress, type ProjectFacts } from '../alerts/index.ts';
import { type Contract, contractualEnd, PHASE_TRAITS } from '../projects/index.ts';
import { type Day, daysBetween } from '../time/index.ts';

/** What condition rules compare with their limits. */
export const MEASURE_NAMES = [
  'daysWithoutMeasure',
  'contractDaysLate',
  'delayPercentOfPeriod',
  'milestoneDaysLate',
] as const;
export type MeasureName = (typeof MEASURE_NAMES)[number];

/** Each measure of a project on a day; null where the facts do not say. */
export const MEASURES: Readonly<Record<MeasureName, (facts: ProjectFacts, today: Day) => number | null>> = {
  daysWithoutMeasure: (facts, today) => {
    const since = lastSignOfProgress(facts)?.on;
    return since === undefined ? null : daysBetween(since, today);
  },
  contractDaysLate: (facts, today) =>
    greatest(runningContracts(facts).map((contract) => contractDelay(contract, today))),
  delayPercentOfPeriod: (facts, today) =>
    greatest(runningContracts(facts).map((contract) => delayShare(contract, today))),
  milestoneDaysLate: ({ milestones }, today) =>
    greatest(
      milestones.map(({ plannedOn, actualOn }) =>
        plannedOn === null || actualOn !== null ? null : daysBetween(plannedOn, today),
      ),
    ),
};

/** Contracts that must still be received, while works go on. */
const runningContracts = ({ project, contracts }: ProjectFacts): readonly Contract[] =>
  PHASE_TRAITS[project.phase].running
    ? contracts.filter(({ provisionalReceptionOn }) => provisionalReceptionOn === null)
    : [];

function contractDelay(contract: Contract, today: Day): number | null {
  const end = contractualEnd(contract);
  return end === null ? null : daysBetween(end, today);
}

/** Delay in percent of the contractual period; null without a period or a start. */
function delayShare(contract: Contract, today: Day): number | null {
  const end = contractualEnd(contract);
  if (end === null || contract.startOrderOn === null) return null;
  const period = daysBetween(contract.startOrderOn, end);
  return period <= 0 ? null : (daysBetween(end, today) / period) * 100;
}

const greatest = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>(
    (most, value) => (value !== null && (most === null || value > most) ? value : most),
    null,
  );
