import { formatAmount } from '../amounts/index.ts';
import { inLocale, type Locale, translator } from '../locale/index.ts';
import { PROGRAMMES } from '../projects/index.ts';
import type { ImportContext } from './context.ts';
import type { Period } from './values/period.ts';
import type { State } from './values/state.ts';

/** How a proposal is shown beside what was read. Days stay `YYYY-MM-DD`: no reader takes that for another day. */
export interface Show {
  readonly text: (value: string) => string;
  readonly amount: (centimes: number) => string;
  readonly percent: (share: number) => string;
  readonly period: (period: Period) => string;
  readonly state: (state: State) => string;
  readonly code: (list: 'sector' | 'workType') => (code: string) => string;
  /** A seeded programme by its name, any other as it is. */
  readonly programme: (name: string) => string;
  readonly communes: (ids: readonly string[]) => string;
  readonly years: (years: readonly number[]) => string;
  /** Name of a field. */
  readonly field: (field: string) => string;
  readonly note: (key: string) => string;
}

const SEEDED: readonly string[] = PROGRAMMES;

export function showIn(locale: Locale, communes: ImportContext['communes']): Show {
  const translate = translator(locale);
  const names = new Map(communes.map((commune) => [commune.id, inLocale(commune.name, locale)]));
  const comma = locale === 'ar' ? '، ' : ', ';
  return {
    text: (value) => value,
    amount: (centimes) => formatAmount(centimes, locale),
    percent: (share) => `${String(share).replace('.', ',')}\u00a0%`,
    period: ({ count, unit }) => translate(`import:period.${unit}`, { count }),
    state: ({ phase, condition }) =>
      [phase && translate(`vocabulary:phase.${phase}`), condition && translate(`vocabulary:condition.${condition}`)]
        .filter((word) => word !== null && word !== '')
        .join(comma),
    code: (list) => (code) => translate(`vocabulary:${list}.${code}`),
    programme: (name) => (SEEDED.includes(name) ? translate(`vocabulary:programme.${name}`) : name),
    communes: (ids) => ids.map((id) => names.get(id) ?? id).join(comma),
    years: (years) => years.join(comma),
    field: (field) => translate(`import:field.${field}`),
    note: (key) => translate(`import:proposal.${key}`),
  };
}
