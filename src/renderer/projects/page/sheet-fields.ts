import type { z } from 'zod';
import type { projectInput } from '../../../shared/contract/index.ts';
import { EMPTY_PROJECT, PHASES, PRIORITIES, SECTORS, WORK_TYPES } from '../../../shared/projects/index.ts';

/** The project sheet as a form holds it. */
export type Sheet = z.input<typeof projectInput>;

type KeysOf<Value> = { [Key in keyof Sheet]: Sheet[Key] extends Value ? Key : never }[keyof Sheet];

/** One row per field of the sheet: the form, the page and their labels (`projects:field.<key>`) follow this table. */
export type SheetField =
  | { readonly kind: 'bilingual'; readonly key: 'title' }
  | { readonly kind: 'line' | 'paragraph'; readonly key: Exclude<KeysOf<string>, ChoiceKey> }
  | { readonly kind: 'amount' | 'count'; readonly key: 'estimatedCost' | 'beneficiaries' }
  | {
      readonly kind: 'choice';
      readonly key: ChoiceKey;
      readonly choices: readonly string[];
      readonly optional: boolean;
    }
  | { readonly kind: 'communes'; readonly key: 'communes' }
  | { readonly kind: 'programmes'; readonly key: 'programmes' }
  | { readonly kind: 'years'; readonly key: 'years' }
  | { readonly kind: 'partners'; readonly key: 'partners' }
  | { readonly kind: 'judgement'; readonly key: 'declaredCondition' };

type ChoiceKey = 'phase' | 'sector' | 'workType' | 'priority';

export interface SheetSection {
  /** Heading: `projects:section.<name>`. */
  readonly name: 'identity' | 'place' | 'actors' | 'money' | 'status';
  readonly fields: readonly SheetField[];
}

export const SHEET_SECTIONS: readonly SheetSection[] = [
  {
    name: 'identity',
    fields: [
      { kind: 'bilingual', key: 'title' },
      { kind: 'line', key: 'reference' },
      { kind: 'choice', key: 'phase', choices: PHASES, optional: false },
      { kind: 'choice', key: 'sector', choices: SECTORS, optional: true },
      { kind: 'choice', key: 'workType', choices: WORK_TYPES, optional: true },
      { kind: 'programmes', key: 'programmes' },
      { kind: 'years', key: 'years' },
      { kind: 'choice', key: 'priority', choices: PRIORITIES, optional: false },
      { kind: 'paragraph', key: 'description' },
      { kind: 'paragraph', key: 'objective' },
    ],
  },
  {
    name: 'place',
    fields: [
      { kind: 'communes', key: 'communes' },
      { kind: 'line', key: 'place' },
      { kind: 'count', key: 'beneficiaries' },
    ],
  },
  {
    name: 'actors',
    fields: [
      { kind: 'line', key: 'owner' },
      { kind: 'line', key: 'delegatedOwner' },
      { kind: 'line', key: 'bearer' },
      { kind: 'line', key: 'supervisor' },
    ],
  },
  {
    name: 'money',
    fields: [
      { kind: 'amount', key: 'estimatedCost' },
      { kind: 'partners', key: 'partners' },
    ],
  },
  {
    name: 'status',
    fields: [
      { kind: 'judgement', key: 'declaredCondition' },
      { kind: 'paragraph', key: 'remarks' },
    ],
  },
];

export const EMPTY_SHEET: Sheet = EMPTY_PROJECT;

/** Only what differs: a saved form must not take back what somebody else changed meanwhile in other fields. */
export function changesBetween(before: Sheet, after: Sheet): Partial<Sheet> {
  const changed = Object.entries(after).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof Sheet]),
  );
  return Object.fromEntries(changed);
}

/** The sheet of a stored project, without what the engine fills in. */
export function sheetOf(project: Sheet): Sheet {
  return Object.fromEntries(Object.keys(EMPTY_SHEET).map((key) => [key, project[key as keyof Sheet]])) as Sheet;
}
