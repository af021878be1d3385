import { z } from 'zod';
import { listFilters } from '../../../shared/contract/index.ts';
import { type Look, lookIn } from './look.ts';
import { EVERYTHING, filtersOf, type ListQuery } from './query.ts';

/** What a view keeps: what is asked of the list, and how it is shown. */
export interface ViewChoices {
  readonly query: ListQuery;
  /** Null where the view leaves it as it is. */
  readonly look: Look | null;
}

const QUERY = z.object(listFilters);

/** Views that are useful from the first day on: `sheet:views.ready.<name>`. */
export const READY_VIEWS: readonly { readonly name: string; readonly choices: ViewChoices }[] = [
  { name: 'late', choices: ready({ conditions: ['late', 'struggling'] }) },
  { name: 'stopped', choices: ready({ conditions: ['stopped'] }) },
  { name: 'silent', choices: ready({ silentOver: 30, sort: 'measuredOn' }) },
  { name: 'ending', choices: ready({ endingWithin: 60, sort: 'contractEndOn' }) },
];

function ready(query: Partial<ListQuery>): ViewChoices {
  return { query: { ...EVERYTHING, ...query }, look: null };
}

export const writeChoices = ({ query, look }: ViewChoices): string =>
  JSON.stringify({ query: filtersOf(query), ...(look === null ? {} : { look }) });

/** The choices of a view as the office keeps it; what this version does not understand is left out. */
export function readChoices(kept: string): ViewChoices {
  try {
    const value: unknown = JSON.parse(kept);
    const query = typeof value === 'object' && value !== null && 'query' in value ? value.query : {};
    const look = typeof value === 'object' && value !== null && 'look' in value ? value.look : null;
    const parsed = QUERY.safeParse(query);
    return { query: parsed.success ? parsed.data : EVERYTHING, look: lookIn(look) };
  } catch {
    return { query: EVERYTHING, look: null };
  }
}

/** Whether the list is as a view says. Widths are this device's own. */
export function isAs({ query, look }: ViewChoices, now: { readonly query: ListQuery; readonly look: Look }): boolean {
  if (JSON.stringify(filtersOf(query)) !== JSON.stringify(filtersOf(now.query))) return false;
  if (look === null) return true;
  return look.mode === now.look.mode && (look.mode === 'list' || look.columns.join() === now.look.columns.join());
}
