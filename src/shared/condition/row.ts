import { type Finding, type Level, lastSignOfProgress, latestProgress, type ProjectFacts } from '../alerts/index.ts';
import type { ProjectRow } from '../contract/index.ts';
import { contractEnd, type JournalFact } from '../journal/index.ts';
import type { Condition, Contract, Milestone } from '../projects/index.ts';
import { type Day, latestDay } from '../time/index.ts';

/** A project's line in the portfolio, from its facts and what was found about it on a day. */
export function rowOf(facts: ProjectFacts, findings: readonly Finding[], condition: Condition, today: Day): ProjectRow {
  const { project } = facts;
  const measure = latestProgress(facts.progress);
  const next = nextMilestone(facts.milestones);
  return {
    id: project.id,
    reference: project.reference,
    title: project.title,
    communes: project.communes,
    programmes: project.programmes,
    sector: project.sector,
    phase: project.phase,
    condition,
    percent: measure?.percent ?? null,
    measuredOn: measure?.on ?? null,
    contractEndOn: lastEnd(facts.contracts, facts.journal, today),
    silentSince: lastSignOfProgress(facts)?.on ?? null,
    nextMilestone: next ?? null,
    level: highestLevel(findings),
    daysLate: longestDelay(findings),
    estimatedCost: project.estimatedCost,
    demonstration: project.demonstration,
  };
}

/** Findings come most pressing first. */
const highestLevel = (findings: readonly Finding[]): Level | null => findings[0]?.level ?? null;

/** Neither silence nor a constraint is yet a delay of the works: only milestones and contracts can be late. */
const longestDelay = (findings: readonly Finding[]): number =>
  findings.reduce(
    (most, { subject, daysLate }) => (CAN_BE_LATE.has(subject.kind) ? Math.max(most, daysLate) : most),
    0,
  );

const CAN_BE_LATE: ReadonlySet<Finding['subject']['kind']> = new Set(['milestone', 'contract']);

/** The end of the works: the latest among contracts still to be received, else the latest of all. */
function lastEnd(contracts: readonly Contract[], journal: readonly JournalFact[], today: Day): Day | null {
  const open = contracts.filter(({ provisionalReceptionOn }) => provisionalReceptionOn === null);
  const ends = (open.length > 0 ? open : contracts).flatMap((contract) => contractEnd(contract, journal, today) ?? []);
  return latestDay(ends) ?? null;
}

/** The earliest planned milestone that has not happened; of one day, the first in the project's list. */
function nextMilestone(milestones: readonly Milestone[]): ProjectRow['nextMilestone'] | undefined {
  let next: { title: Milestone['title']; plannedOn: Day; rank: number; id: string } | undefined;
  for (const { title, plannedOn, actualOn, rank, id } of milestones) {
    if (plannedOn === null || actualOn !== null) continue;
    if (next === undefined || precedes({ plannedOn, rank, id }, next)) next = { title, plannedOn, rank, id };
  }
  return next && { title: next.title, plannedOn: next.plannedOn };
}

interface Placed {
  readonly plannedOn: Day;
  readonly rank: number;
  readonly id: string;
}

function precedes(a: Placed, b: Placed): boolean {
  if (a.plannedOn !== b.plannedOn) return a.plannedOn < b.plannedOn;
  return a.rank === b.rank ? a.id < b.id : a.rank < b.rank;
}
