import type { Bilingual, Locale, Translate } from '../locale/index.ts';
import {
  type Contract,
  contractualEnd,
  type Milestone,
  PHASE_TRAITS,
  type Progress,
  type Project,
} from '../projects/index.ts';
import { isolate } from '../text/index.ts';
import { type Day, earliestDay, formatDay } from '../time/index.ts';
import type { ProjectFacts, Subject } from './finding.ts';

/** Kinds of facts that something must follow. A rule names one of them. */
export const TRIGGER_NAMES = ['milestonePlanned', 'contractEnd', 'lastProgress'] as const;
export type TriggerName = (typeof TRIGGER_NAMES)[number];

/** A fact that is still waiting for what must follow it; once that is recorded, the trigger no longer yields it. */
export interface Opening {
  readonly kind: Subject['kind'];
  readonly id: string;
  readonly title: Bilingual;
  /** Day of the fact. With trigger and subject it names the cause, alike on every desktop. */
  readonly on: Day;
  /** Day that decides which version of a rule applies. */
  readonly governedBy: Day;
  /** Its sentences are `alerts:cause.<cause>.<ahead|today|past>`. */
  readonly cause: string;
  /** What its sentences need besides the days. */
  readonly values: (locale: Locale, translate: Translate) => Readonly<Record<string, string>>;
}

export const TRIGGERS: Readonly<Record<TriggerName, (facts: ProjectFacts) => readonly Opening[]>> = {
  milestonePlanned: ({ milestones }) => milestones.flatMap(plannedMilestone),
  contractEnd: ({ project, contracts }) => contracts.flatMap((contract) => openContract(contract, project)),
  lastProgress: silence,
};

/** A planned milestone waits for its actual day. */
function plannedMilestone({ id, title, plannedOn, actualOn }: Milestone): readonly Opening[] {
  if (plannedOn === null || actualOn !== null) return [];
  const values = () => ({});
  return [{ kind: 'milestone', id, title, on: plannedOn, governedBy: plannedOn, cause: 'milestonePlanned', values }];
}

/** A contract's period waits for the provisional reception. One without number and object goes by its project's title. */
function openContract(contract: Contract, project: Project): readonly Opening[] {
  const { id, number, object, startOrderOn, provisionalReceptionOn } = contract;
  const end = provisionalReceptionOn === null ? contractualEnd(contract) : null;
  if (end === null) return [];
  const name = number.trim() || object.trim();
  return [
    {
      kind: 'contract',
      id,
      title: name === '' ? project.title : { ar: name, fr: name },
      on: end,
      governedBy: startOrderOn ?? end,
      cause: 'contractEnd',
      values: (_locale, translate) => ({ contract: contractName(number, object, translate) }),
    },
  ];
}

function contractName(number: string, object: string, translate: Translate): string {
  if (number !== '') return translate('alerts:contract.numbered', { number: isolate(number) });
  if (object !== '') return translate('alerts:contract.named', { object: isolate(object) });
  return translate('alerts:contract.unnamed');
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

export interface SignOfProgress {
  readonly on: Day;
  readonly cause: 'lastProgress' | 'noProgressSinceStart' | 'noProgressSinceRecorded';
  readonly percent: number | null;
}

/**
 * Since when nobody has said how far the works are: the last measure, else the start order, else the day on which the
 * project was recorded. Undefined when no measure is awaited: no works in progress, or all built or received.
 */
export function lastSignOfProgress({ project, contracts, progress }: ProjectFacts): SignOfProgress | undefined {
  if (!PHASE_TRAITS[project.phase].running || allReceived(contracts)) return undefined;
  const last = latestProgress(progress);
  if (last) return last.percent >= 100 ? undefined : { on: last.on, cause: 'lastProgress', percent: last.percent };
  const start = earliestDay(contracts.flatMap(({ startOrderOn }) => startOrderOn ?? []));
  if (start !== undefined) return { on: start, cause: 'noProgressSinceStart', percent: null };
  // The UTC day: at most an hour from the legal one, and a threshold of practice needs no better.
  return { on: project.createdAt.slice(0, 10), cause: 'noProgressSinceRecorded', percent: null };
}

const allReceived = (contracts: readonly Contract[]): boolean =>
  contracts.length > 0 && contracts.every(({ provisionalReceptionOn }) => provisionalReceptionOn !== null);

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
