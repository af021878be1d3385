import type { ProjectFacts } from '../alerts/index.ts';
import { PHASE_TRAITS, type Phase } from '../projects/index.ts';
import { type Day, earliestDay, latestDay } from '../time/index.ts';

/**
 * A project's facts as they stood on an earlier day: what happened later has not happened yet. Phases have no history, so
 * works that are over today count as going on until their provisional reception, or their last measure.
 */
export function factsOn(facts: ProjectFacts, on: Day): ProjectFacts {
  const past = <Fact extends { readonly on: Day }>(list: readonly Fact[]): readonly Fact[] =>
    list.filter((fact) => fact.on <= on);
  const { project } = facts;
  const declared = project.declaredCondition;
  return {
    project: {
      ...project,
      phase: phaseOn(facts, on),
      declaredCondition: declared !== null && declared.on <= on ? declared : null,
    },
    contracts: facts.contracts
      .filter(({ startOrderOn }) => startOrderOn === null || startOrderOn <= on)
      .map((contract) => ({ ...contract, provisionalReceptionOn: until(contract.provisionalReceptionOn, on) })),
    milestones: facts.milestones.map((milestone) => ({ ...milestone, actualOn: until(milestone.actualOn, on) })),
    progress: past(facts.progress),
    journal: past(facts.journal).map((fact) =>
      fact.kind === 'constraint' ? { ...fact, closedOn: until(fact.closedOn, on) } : fact,
    ),
  };
}

/** First day of which anything is known about a project. */
export function knownSince({ project, contracts, milestones, progress, journal }: ProjectFacts): Day {
  const days = [
    project.createdAt.slice(0, 10),
    ...contracts.flatMap(({ startOrderOn }) => startOrderOn ?? []),
    ...milestones.flatMap(({ actualOn }) => actualOn ?? []),
    ...progress.map(({ on }) => on),
    ...journal.map(({ on }) => on),
  ];
  return earliestDay(days) ?? project.createdAt.slice(0, 10);
}

function phaseOn({ project, contracts, progress }: ProjectFacts, on: Day): Phase {
  const { phase } = project;
  const { running, over } = PHASE_TRAITS[phase];
  if (running) return startedBy(contracts, on) ? phase : 'approval';
  if (!over || phase === 'cancelled') return phase;
  const received = latestDay(contracts.flatMap(({ provisionalReceptionOn }) => provisionalReceptionOn ?? []));
  const end = received ?? latestDay(progress.map((measure) => measure.on));
  return end !== undefined && end > on ? 'execution' : phase;
}

/** Works without a start order on record have begun as far as anybody knows. */
function startedBy(contracts: ProjectFacts['contracts'], on: Day): boolean {
  const first = earliestDay(contracts.flatMap(({ startOrderOn }) => startOrderOn ?? []));
  return first === undefined || first <= on;
}

const until = (day: Day | null, on: Day): Day | null => (day !== null && day <= on ? day : null);
