import { contractEnd, recordedEnd } from '../journal/index.ts';
import type { Locale } from '../locale/index.ts';
import type { Contract, Milestone } from '../projects/index.ts';
import { type Day, formatDay } from '../time/index.ts';
import { blockingConstraint, openConstraint } from './constraint-triggers.ts';
import type { ProjectFacts } from './finding.ts';
import { contractName, contractTitle, type Opening, type Trigger } from './opening.ts';
import { adjournment, manyStops, openStop, stopSameDay, suspendedShare } from './order-triggers.ts';
import { lastSignOfProgress } from './signs.ts';

/** Kinds of facts that something must follow. A rule names one of them. */
export const TRIGGER_NAMES = [
  'milestonePlanned',
  'contractEnd',
  'lastProgress',
  'openStop',
  'adjournment',
  'blockingConstraint',
  'openConstraint',
  'stopSameDay',
  'manyStops',
  'suspendedShare',
] as const;
export type TriggerName = (typeof TRIGGER_NAMES)[number];

export const TRIGGERS: Readonly<Record<TriggerName, Trigger>> = {
  milestonePlanned: ({ milestones }) => milestones.flatMap(plannedMilestone),
  contractEnd: (facts, today) => facts.contracts.flatMap((contract) => openContract(contract, facts, today)),
  lastProgress: silence,
  openStop,
  adjournment,
  blockingConstraint,
  openConstraint,
  stopSameDay,
  manyStops,
  suspendedShare,
};

/** A planned milestone waits for its actual day. */
function plannedMilestone({ id, title, plannedOn, actualOn }: Milestone): readonly Opening[] {
  if (plannedOn === null || actualOn !== null) return [];
  const values = () => ({});
  return [{ kind: 'milestone', id, title, on: plannedOn, governedBy: plannedOn, cause: 'milestonePlanned', values }];
}

/** A contract's period waits for the provisional reception. */
function openContract(contract: Contract, { project, journal }: ProjectFacts, today: Day): readonly Opening[] {
  if (contract.provisionalReceptionOn !== null) return [];
  const countsFrom = contractEnd(contract, journal, today);
  const on = recordedEnd(contract, journal);
  if (countsFrom === null || on === null) return [];
  return [
    {
      kind: 'contract',
      id: contract.id,
      title: contractTitle(contract, project),
      on,
      countsFrom,
      governedBy: contract.startOrderOn ?? on,
      cause: 'contractEnd',
      values: (_locale, translate) => ({ contract: contractName(contract, translate) }),
    },
  ];
}

/** Works that go on wait for the next measure. */
function silence(facts: ProjectFacts): readonly Opening[] {
  const sign = lastSignOfProgress(facts);
  if (!sign) return [];
  const { id, title } = facts.project;
  const { on, percent } = sign;
  const values = (locale: Locale) => ({ on: formatDay(on, locale), percent: String(percent ?? '').replace('.', ',') });
  return [{ kind: 'project', id, title, on, governedBy: on, cause: sign.cause, values }];
}
