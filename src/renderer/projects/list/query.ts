import type { Level } from '../../../shared/alerts/index.ts';
import type { CommandInput, LiveQueryInput, SORTS } from '../../../shared/contract/index.ts';
import type { Condition, Phase, Sector } from '../../../shared/projects/index.ts';

export type Sort = (typeof SORTS)[number];

/** What the person asked of the list: words, filters and order. Which rows of the answer are needed comes with scrolling. */
export interface ListQuery {
  readonly search: string;
  readonly conditions: readonly Condition[];
  readonly phases: readonly Phase[];
  readonly sectors: readonly Sector[];
  readonly communes: readonly string[];
  readonly programmes: readonly string[];
  readonly levels: readonly Level[];
  /** Works of which nobody has said anything for more than so many days. */
  readonly silentOver: number | null;
  /** Works whose contractual end is today or within so many days. */
  readonly endingWithin: number | null;
  readonly sort: Sort;
  readonly descending: boolean;
}

export const EVERYTHING: ListQuery = {
  search: '',
  conditions: [],
  phases: [],
  sectors: [],
  communes: [],
  programmes: [],
  levels: [],
  silentOver: null,
  endingWithin: null,
  sort: 'attention',
  descending: false,
};

/** Part of the rows, by position in the whole answer. */
export interface RowWindow {
  readonly offset: number;
  readonly limit: number;
}

/** The rows asked for before anything is known; the window's very first question. */
export const FIRST_ROWS: RowWindow = { offset: 0, limit: 100 };

/** The question as the engine takes it, whichever rows of the answer are needed. */
export const filtersOf = (query: ListQuery): CommandInput<'sheet.order'> => ({
  search: query.search,
  conditions: [...query.conditions],
  phases: [...query.phases],
  sectors: [...query.sectors],
  communes: [...query.communes],
  programmes: [...query.programmes],
  levels: [...query.levels],
  silentOver: query.silentOver,
  endingWithin: query.endingWithin,
  sort: query.sort,
  descending: query.descending,
});

export const inputOf = (query: ListQuery, rows: RowWindow): LiveQueryInput<'projects.list'> => ({
  ...filtersOf(query),
  offset: rows.offset,
  limit: rows.limit,
});

export const isNarrowed = (query: ListQuery): boolean =>
  query.search.trim() !== '' ||
  query.silentOver !== null ||
  query.endingWithin !== null ||
  [query.conditions, query.phases, query.sectors, query.communes, query.programmes, query.levels].some(
    (chosen) => chosen.length > 0,
  );

/** The list without the value, or with it at the end. */
export const toggled = <Value>(values: readonly Value[], value: Value): readonly Value[] =>
  values.includes(value) ? values.filter((other) => other !== value) : [...values, value];

/** Sorting by a column again turns it round. */
export const sortedBy = (query: ListQuery, sort: Sort): ListQuery => ({
  ...query,
  sort,
  descending: query.sort === sort && !query.descending,
});
