import { openStopOf, ordersOf, stopsOf } from '../journal/index.ts';
import { type Contract, PHASE_TRAITS, type Progress } from '../projects/index.ts';
import { type Day, earliestDay, latestDay } from '../time/index.ts';
import type { ProjectFacts } from './finding.ts';

export interface SignOfProgress {
  readonly on: Day;
  readonly cause: 'lastProgress' | 'noProgressSinceResume' | 'noProgressSinceStart' | 'noProgressSinceRecorded';
  readonly percent: number | null;
}

/**
 * Since when nobody has said how far the works are: the last measure or a resumption after it, else the start order, else
 * the day on which the project was recorded. Undefined when no measure is awaited: no works in progress, or all built,
 * received or adjourned.
 */
export function lastSignOfProgress(facts: ProjectFacts): SignOfProgress | undefined {
  const { project, contracts, progress } = facts;
  if (!PHASE_TRAITS[project.phase].running || allReceived(contracts) || isAdjourned(facts)) return undefined;
  const last = latestProgress(progress);
  if (last && last.percent >= 100) return undefined;
  const resumed = lastResumption(facts);
  if (resumed !== undefined && (last === undefined || resumed > last.on)) {
    return { on: resumed, cause: 'noProgressSinceResume', percent: null };
  }
  if (last) return { on: last.on, cause: 'lastProgress', percent: last.percent };
  const start = earliestDay(contracts.flatMap(({ startOrderOn }) => startOrderOn ?? []));
  if (start !== undefined) return { on: start, cause: 'noProgressSinceStart', percent: null };
  // The UTC day: at most an hour from the legal one, and a threshold of practice needs no better.
  return { on: project.createdAt.slice(0, 10), cause: 'noProgressSinceRecorded', percent: null };
}

const isReceived = ({ provisionalReceptionOn }: Contract): boolean => provisionalReceptionOn !== null;
const allReceived = (contracts: readonly Contract[]): boolean => contracts.length > 0 && contracts.every(isReceived);

/** Contracts whose works may go on; null stands for the works of a project that has no contract. */
export function runningWorks({ contracts }: ProjectFacts): readonly (Contract | null)[] {
  return contracts.length === 0 ? [null] : contracts.filter((contract) => !isReceived(contract));
}

/** Whether all works are adjourned. */
function isAdjourned(facts: ProjectFacts): boolean {
  if (facts.journal.length === 0) return false;
  return runningWorks(facts).every((contract) => openStopOf(ordersOf(facts.journal, contract?.id ?? null)) !== null);
}

function lastResumption(facts: ProjectFacts): Day | undefined {
  if (facts.journal.length === 0) return undefined;
  const stops = runningWorks(facts).flatMap((contract) => stopsOf(ordersOf(facts.journal, contract?.id ?? null)));
  return latestDay(stops.flatMap(({ order, resume }) => (order.scope === 'full' && resume ? [resume.on] : [])));
}

/** The measure that counts: of the latest day and, on one day, recorded last. */
export function latestProgress(progress: readonly Progress[]): Progress | undefined {
  let latest: Progress | undefined;
  for (const measure of progress) if (latest === undefined || follows(measure, latest)) latest = measure;
  return latest;
}

function follows(a: Progress, b: Progress): boolean {
  if (a.on !== b.on) return a.on > b.on;
  return a.createdAt === b.createdAt ? a.id > b.id : a.createdAt > b.createdAt;
}
