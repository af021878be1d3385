import type { CommandInput, ProjectPage } from '../../shared/contract/index.ts';
import {
  type Constraint,
  type ConstraintCategory,
  openStopOf,
  ordersOf,
  type Payment,
  type PaymentStage,
  type ServiceOrder,
  type ServiceOrderType,
} from '../../shared/journal/index.ts';
import type { ProgressSource } from '../../shared/projects/index.ts';
import type { Day } from '../../shared/time/index.ts';

/** In the order of the form, where the n-th is chosen by Alt n. */
export const FACT_KINDS = ['progress', 'visit', 'serviceOrder', 'constraint', 'payment'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** Everything that can be typed about a fact: whoever changes the kind keeps what the kinds have in common. */
export interface FactDraft {
  readonly kind: FactKind;
  readonly project: string | null;
  readonly on: Day | null;
  /** While «62,» is typed on the way to «62,5» the field holds text. */
  readonly percent: number | string;
  readonly source: ProgressSource;
  readonly comment: string;
  readonly participants: string;
  readonly observations: string;
  readonly instructions: string;
  /** Null for the one that is likely, empty for the project as a whole. */
  readonly contract: string | null;
  /** Null for the one that is likely. */
  readonly type: ServiceOrderType | null;
  readonly scope: ServiceOrder['scope'];
  readonly number: string;
  readonly reason: string;
  readonly category: ConstraintCategory | null;
  readonly blocking: boolean;
  readonly responsible: string;
  readonly description: string;
  readonly action: string;
  readonly dueOn: Day | null;
  readonly escalatedTo: Constraint['escalatedTo'];
  readonly stage: PaymentStage;
  readonly amount: Payment['amount'] | null;
}

export const emptyDraft = (kind: FactKind, project: string | null, today: Day): FactDraft => ({
  kind,
  project,
  on: today,
  percent: '',
  source: 'siteMeeting',
  comment: '',
  participants: '',
  observations: '',
  instructions: '',
  contract: null,
  type: null,
  scope: 'full',
  number: '',
  reason: '',
  category: null,
  blocking: false,
  responsible: '',
  description: '',
  action: '',
  dueOn: null,
  escalatedTo: 'none',
  stage: 'statement',
  amount: null,
});

/** The contract that a fact most likely belongs to: the newest still to be received. */
export function likelyContract({ contracts }: Pick<ProjectPage, 'contracts'>): string {
  const open = contracts.filter(({ provisionalReceptionOn }) => provisionalReceptionOn === null);
  return (open.at(-1) ?? contracts.at(-1))?.id ?? '';
}

/** The order that comes next: to start what has not begun, to resume what is adjourned, else to stop. */
export function likelyOrder({ contracts, journal }: ProjectPage, contract: string): ServiceOrderType {
  if (openStopOf(ordersOf(journal, contract === '' ? null : contract)) !== null) return 'resume';
  return contracts.find(({ id }) => id === contract)?.startOrderOn === null ? 'start' : 'stop';
}

export type DraftProblem = 'project' | 'day' | 'percent' | 'category' | 'amount';
export type DraftProblems = Partial<Record<keyof FactDraft, DraftProblem>>;

/** The share that was typed, 0 to 100; null when nothing was, undefined when it is no share. */
function percentOf(typed: number | string): number | null | undefined {
  const text = String(typed).replace(',', '.').trim();
  if (text === '') return null;
  const share = Number(text);
  return share >= 0 && share <= 100 ? share : undefined;
}

/** What keeps a draft from being recorded, by field; none when it is complete. */
export function problemsOf(draft: FactDraft): DraftProblems {
  const percent = percentOf(draft.percent);
  const measured = draft.kind === 'progress' ? percent === null || percent === undefined : percent === undefined;
  return {
    ...(draft.project === null ? { project: 'project' } : {}),
    ...(draft.on === null ? { on: 'day' } : {}),
    ...((draft.kind === 'progress' || draft.kind === 'visit') && measured ? { percent: 'percent' } : {}),
    ...(draft.kind === 'constraint' && draft.category === null ? { category: 'category' } : {}),
    ...(draft.kind === 'payment' && !draft.amount ? { amount: 'amount' } : {}),
  };
}

/** A complete draft as the engine takes it; null while something is missing. */
export function factOf(draft: FactDraft, page: ProjectPage): CommandInput<'journal.record'> | null {
  const { project, on, category, amount } = draft;
  if (project === null || on === null) return null;
  const percent = percentOf(draft.percent) ?? null;
  const likely = draft.contract ?? likelyContract(page);
  const contract = likely === '' ? null : likely;
  const fact = { project, on };
  switch (draft.kind) {
    case 'progress':
      if (percent === null) return null;
      return { ...fact, kind: 'progress', percent, source: draft.source, comment: draft.comment.trim() };
    case 'visit': {
      const { participants, observations, instructions } = draft;
      return { ...fact, kind: 'visit', percent, participants, observations, instructions };
    }
    case 'serviceOrder': {
      const type = draft.type ?? likelyOrder(page, likely);
      const scope = type === 'stop' ? draft.scope : 'full';
      return { ...fact, kind: 'serviceOrder', contract, type, scope, number: draft.number, reason: draft.reason };
    }
    case 'constraint': {
      if (category === null) return null;
      const { blocking, responsible, description, action, dueOn, escalatedTo } = draft;
      const written = { category, blocking, responsible, description, action, dueOn, escalatedTo };
      return { ...fact, kind: 'constraint', ...written, closedOn: null };
    }
    case 'payment':
      if (!amount) return null;
      return { ...fact, kind: 'payment', contract, stage: draft.stage, number: draft.number, amount };
  }
}
