import {
  ADJOURNMENT_SCOPES,
  CONSTRAINT_CATEGORIES,
  ESCALATIONS,
  PAYMENT_STAGES,
  SERVICE_ORDER_TYPES,
} from '../../shared/journal/index.ts';
import { PROGRESS_SOURCES } from '../../shared/projects/index.ts';
import type { FactDraft, FactKind } from './fact-draft.ts';

/** One row per field of a fact: the form follows this table; labels are `journal:field.<key>`. */
export type FactField =
  | { readonly input: 'percent'; readonly key: 'percent' }
  | { readonly input: 'day'; readonly key: 'on' | 'dueOn' }
  | { readonly input: 'line'; readonly key: 'participants' | 'number' | 'responsible' }
  | { readonly input: 'paragraph'; readonly key: ParagraphKey }
  | { readonly input: 'contract'; readonly key: 'contract' }
  | { readonly input: 'amount'; readonly key: 'amount' }
  | { readonly input: 'check'; readonly key: 'blocking' }
  /** Few choices, all in sight. */
  | { readonly input: 'segments'; readonly key: 'type' | 'scope' | 'stage' }
  | { readonly input: 'choice'; readonly key: 'source' | 'category' | 'escalatedTo' };

type ParagraphKey = 'comment' | 'observations' | 'instructions' | 'reason' | 'description' | 'action';
export type ChoiceKey = Extract<FactField, { readonly input: 'segments' | 'choice' }>['key'];

export const FACT_FIELDS: Readonly<Record<FactKind, readonly FactField[]>> = {
  progress: [
    { input: 'percent', key: 'percent' },
    { input: 'day', key: 'on' },
    { input: 'choice', key: 'source' },
    { input: 'paragraph', key: 'comment' },
  ],
  visit: [
    { input: 'percent', key: 'percent' },
    { input: 'day', key: 'on' },
    { input: 'line', key: 'participants' },
    { input: 'paragraph', key: 'observations' },
    { input: 'paragraph', key: 'instructions' },
  ],
  serviceOrder: [
    { input: 'segments', key: 'type' },
    { input: 'segments', key: 'scope' },
    { input: 'day', key: 'on' },
    { input: 'line', key: 'number' },
    { input: 'contract', key: 'contract' },
    { input: 'paragraph', key: 'reason' },
  ],
  constraint: [
    { input: 'choice', key: 'category' },
    { input: 'day', key: 'on' },
    { input: 'check', key: 'blocking' },
    { input: 'paragraph', key: 'description' },
    { input: 'line', key: 'responsible' },
    { input: 'day', key: 'dueOn' },
    { input: 'paragraph', key: 'action' },
    { input: 'choice', key: 'escalatedTo' },
  ],
  payment: [
    { input: 'segments', key: 'stage' },
    { input: 'amount', key: 'amount' },
    { input: 'day', key: 'on' },
    { input: 'contract', key: 'contract' },
    { input: 'line', key: 'number' },
  ],
};

/** What can be chosen, and the list of `vocabulary` that has its words. A measure of an import is not written by hand. */
export const CHOICES: {
  readonly [Key in ChoiceKey]: { readonly words: string; readonly values: readonly NonNullable<FactDraft[Key]>[] };
} = {
  source: { words: 'progressSource', values: PROGRESS_SOURCES.filter((source) => source !== 'import') },
  type: { words: 'serviceOrderType', values: SERVICE_ORDER_TYPES },
  scope: { words: 'adjournmentScope', values: ADJOURNMENT_SCOPES },
  category: { words: 'constraintCategory', values: CONSTRAINT_CATEGORIES },
  escalatedTo: { words: 'escalation', values: ESCALATIONS },
  stage: { words: 'paymentStage', values: PAYMENT_STAGES },
};
