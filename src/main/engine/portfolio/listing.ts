import { levelRank } from '../../../shared/alerts/index.ts';
import type { ParsedLiveQueryInput, Place, PortfolioPage, ProjectRow } from '../../../shared/contract/index.ts';
import { type Condition, PHASE_TRAITS, PHASES } from '../../../shared/projects/index.ts';
import { fold, searchWords } from '../../../shared/text/index.ts';
import { addDays, type Day } from '../../../shared/time/index.ts';
import type { Evaluation } from './evaluate.ts';

export type ListQuery = ParsedLiveQueryInput<'projects.list'>;
/** A question about the whole list, whichever part of it is looked at. */
export type ListFilters = Omit<ListQuery, 'offset' | 'limit'>;
export type Listed = Pick<Evaluation, 'row' | 'searchable'>;

/** One window of the list: what matches, sorted. Pure, so that the same question always has the same answer. */
export function pageOf(all: Iterable<Listed>, query: ListQuery, today: Day, evaluated: boolean): PortfolioPage {
  return pageOfSorted([...all].sort(byRow(query)), query, today, evaluated);
}

/** The same of projects that are sorted already, in the order that the query asks for. */
export function pageOfSorted(
  all: Iterable<Listed>,
  query: ListQuery,
  today: Day,
  evaluated: boolean,
  communes: readonly Place[] = [],
): PortfolioPage {
  const byCondition: Partial<Record<Condition, number>> = {};
  const programmes = new Set<string>();
  const matches = matcher(query, today, communes);
  const found: ProjectRow[] = [];
  let count = 0;
  for (const listed of all) {
    count++;
    byCondition[listed.row.condition] = (byCondition[listed.row.condition] ?? 0) + 1;
    for (const programme of listed.row.programmes) programmes.add(programme);
    if (matches(listed)) found.push(listed.row);
  }
  return {
    total: found.length,
    all: count,
    offset: query.offset,
    rows: found.slice(query.offset, query.offset + query.limit),
    byCondition,
    programmes: [...programmes],
    evaluated,
  };
}

/** All that match, of projects that are sorted already. */
export function idsOfSorted(
  all: readonly Listed[],
  query: ListFilters,
  today: Day,
  communes: readonly Place[],
): readonly string[] {
  return all.filter(matcher(query, today, communes)).map(({ row }) => row.id);
}

function matcher(query: ListFilters, today: Day, named: readonly Place[]): (listed: Listed) => boolean {
  const words = searchWords(query.search).map((word) => ({ word, inPlaces: placesNamed(word, named) }));
  const conditions = new Set<string>(query.conditions);
  const phases = new Set<string>(query.phases);
  const sectors = new Set<string>(query.sectors);
  const communes = new Set(query.communes);
  const programmes = new Set(query.programmes);
  const levels = new Set<string>(query.levels);
  const silentBefore = query.silentOver === null ? null : addDays(today, -query.silentOver);
  const lastEnd = query.endingWithin === null ? null : addDays(today, query.endingWithin);
  return ({ row, searchable }) =>
    (conditions.size === 0 || conditions.has(row.condition)) &&
    (phases.size === 0 || phases.has(row.phase)) &&
    (sectors.size === 0 || (row.sector !== null && sectors.has(row.sector))) &&
    (communes.size === 0 || row.communes.some((commune) => communes.has(commune))) &&
    (programmes.size === 0 || row.programmes.some((programme) => programmes.has(programme))) &&
    (levels.size === 0 || (row.level !== null && levels.has(row.level))) &&
    (silentBefore === null || (row.silentSince !== null && row.silentSince < silentBefore)) &&
    (lastEnd === null || endsBetween(row, today, lastEnd)) &&
    words.every(
      ({ word, inPlaces }) => searchable.includes(word) || row.communes.some((commune) => inPlaces.has(commune)),
    );
}

/** Projects know their communes by identifier only, and people by a name in either language. */
const placesNamed = (word: string, places: readonly Place[]): ReadonlySet<string> =>
  new Set(places.filter(({ name }) => fold(`${name.ar} \n ${name.fr}`).includes(word)).map(({ id }) => id));

/** What is over has no end ahead of it. */
const endsBetween = ({ contractEndOn, phase }: ProjectRow, first: Day, last: Day): boolean =>
  contractEndOn !== null && !PHASE_TRAITS[phase].over && contractEndOn >= first && contractEndOn <= last;

/** Projects with nothing to compare come last, whichever way the list is sorted. */
export function byRow({ sort, descending }: ListFilters): (a: Listed, b: Listed) => number {
  const direction = descending ? -1 : 1;
  const compare = COMPARISONS[sort];
  return ({ row: a }, { row: b }) =>
    compare(a, b, direction) || compareText(a.reference, b.reference) || compareText(a.id, b.id);
}

type Directed = (a: ProjectRow, b: ProjectRow, direction: number) => number;

const COMPARISONS: Readonly<Record<ListQuery['sort'], Directed>> = {
  attention: (a, b, direction) => direction * (rank(b) - rank(a) || b.daysLate - a.daysLate),
  title: (a, b, direction) => direction * compareText(titleKey(a), titleKey(b)),
  reference: (a, b, direction) => direction * compareText(a.reference, b.reference),
  percent: (a, b, direction) => nullsLast(a.percent, b.percent, direction),
  contractEndOn: (a, b, direction) => nullsLast(a.contractEndOn, b.contractEndOn, direction),
  measuredOn: (a, b, direction) => nullsLast(a.measuredOn, b.measuredOn, direction),
  phase: (a, b, direction) => direction * (PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase)),
};

const rank = (row: ProjectRow): number => (row.level === null ? -1 : levelRank(row.level));
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const titleKeys = new WeakMap<ProjectRow, string>();

function titleKey(row: ProjectRow): string {
  const known = titleKeys.get(row);
  if (known !== undefined) return known;
  const key = fold(row.title.ar || row.title.fr);
  titleKeys.set(row, key);
  return key;
}

function nullsLast<Value extends string | number>(a: Value | null, b: Value | null, direction: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return direction * (a < b ? -1 : a > b ? 1 : 0);
}
