import { newId } from '../ids/index.ts';
import { inBothLanguages } from '../locale/index.ts';
import {
  type Contract,
  contractualEnd,
  type Milestone,
  onWorkingDay,
  PHASE_TRAITS,
  type Progress,
  type Project,
} from '../projects/index.ts';
import { fold } from '../text/index.ts';
import type { Day } from '../time/index.ts';
import type { ImportContext } from './context.ts';
import type { CellText, Draft } from './draft.ts';
import type { DoubtCode } from './reading.ts';

/** A document that follows a project, and whether the office has it already. */
export interface Built<Document> {
  readonly document: Document;
  readonly known: Document | null;
}

/** A doubt that only the comparison with what is known could raise. */
export type Note = (code: DoubtCode, column: string, value: string, proposal: string) => void;

const common = (project: Project, context: ImportContext) => ({
  id: newId(),
  office: context.office,
  createdAt: context.now,
  createdBy: context.createdBy,
  demonstration: false,
  project: project.id,
});

/**
 * A duration alone, as programmes estimate it, makes no contract, nor does a day alone make a measure: with nothing to
 * belong to they stay with the project as they were written.
 */
export function settle(draft: Draft, contracts: readonly Contract[]): void {
  const { periodText, measuredText } = draft;
  const alone = contracts.length === 0 && Object.keys(draft.contract).length === 1;
  if (draft.contract.period !== undefined && periodText !== null && alone) {
    delete draft.contract.period;
    keepInstead(draft, periodText);
  }
  if (draft.percent === null && measuredText !== null) keepInstead(draft, measuredText);
}

function keepInstead(draft: Draft, text: CellText): void {
  draft.understood.delete(text.name);
  if (!draft.other.some((entry) => entry.name === text.name)) draft.other.push(text);
}

/** The contract that the row speaks of: the one with its number, else the only one without another number. */
export function buildContract(
  draft: Draft,
  project: Project,
  contracts: readonly Contract[],
  context: ImportContext,
): Built<Contract> | null {
  if (Object.keys(draft.contract).length === 0) return null;
  const number = draft.contract.number;
  const known = number === undefined ? contracts[0] : (withNumber(contracts, number) ?? withNumber(contracts, ''));
  const base: Contract = known ?? {
    ...common(project, context),
    kind: 'contract',
    number: '',
    object: '',
    contractor: '',
    amount: null,
    startOrderOn: null,
    period: null,
    endOn: null,
    provisionalReceptionOn: null,
  };
  return { document: { ...base, ...draft.contract }, known: known ?? null };
}

const withNumber = (contracts: readonly Contract[], number: string): Contract | undefined =>
  contracts.find((contract) => fold(contract.number) === fold(number));

const WORKS_END = inBothLanguages((translate) => translate('import:milestone.worksEnd'));

/** The planned end as a milestone, unless the contract ends on that very day, or with it on the next working day. */
export function buildMilestone(
  draft: Draft,
  project: Project,
  contract: Contract | null,
  milestones: readonly Milestone[],
  context: ImportContext,
): Built<Milestone> | null {
  if (draft.plannedEndOn === null) return null;
  const day = draft.plannedEndOn.day;
  const known = milestones.find((milestone) => isWorksEnd(milestone)) ?? null;
  if (known === null && contract !== null && endsOn(contract, day)) return null;
  const done = PHASE_TRAITS[project.phase].over && day <= context.today;
  const base: Milestone = known ?? {
    ...common(project, context),
    kind: 'milestone',
    title: WORKS_END,
    plannedOn: null,
    actualOn: null,
    weight: null,
    rank: milestones.reduce((next, milestone) => Math.max(next, milestone.rank + 1), 0),
  };
  return { document: { ...base, plannedOn: day, actualOn: base.actualOn ?? (done ? day : null) }, known };
}

const endsOn = (contract: Contract, day: Day): boolean =>
  contractualEnd(contract) === (contract.endOn === null ? onWorkingDay(day) : day);

const isWorksEnd = (milestone: Milestone): boolean =>
  fold(milestone.title.ar) === fold(WORKS_END.ar) || fold(milestone.title.fr) === fold(WORKS_END.fr);

/** A measure of progress, only where it says something new: another share, or the same one seen again on a later day. */
export function buildProgress(
  draft: Draft,
  project: Project,
  latest: Progress | undefined,
  context: ImportContext,
  note: Note,
  shown: (share: number) => string,
): Progress | null {
  if (draft.percent === null) return null;
  const { share, column, text } = draft.percent;
  const on = draft.measuredOn ?? context.today;
  const seenAgain = draft.measuredOn !== null && latest !== undefined && on > latest.on;
  if (latest?.percent === share && !seenAgain) return null;
  if (latest && on < latest.on) {
    note('progressOlder', column, text, shown(latest.percent));
    return null;
  }
  if (latest && share < latest.percent) note('progressBackwards', column, text, shown(share));
  return { ...common(project, context), kind: 'progress', on, percent: share, source: 'import', comment: '' };
}
