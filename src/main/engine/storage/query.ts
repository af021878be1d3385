import { getQueryMatcher, getSortComparator, type RxQueryPlan } from 'rxdb';
import type { CollectionState } from './collection-state.ts';
import type { AnyDocument, AnyQuery } from './documents.ts';
import type { SqlValue } from './driver.ts';
import { StorageError } from './errors.ts';
import type { IndexField } from './index-field.ts';
import { type Condition, planCondition } from './range.ts';
import { indexName } from './tables.ts';

function planFields(state: CollectionState, plan: RxQueryPlan): readonly IndexField[] {
  const index = state.tables.indexes.get(indexName(plan.index));
  if (!index)
    throw new StorageError('STORAGE_NO_INDEX', { collection: state.collection, index: indexName(plan.index) });
  return index.fields;
}

/**
 * RxDB's planner never uses an index for a descending sort, but 'newest first, so many' is the most common list there is.
 * The index can be read backwards when the sort is descending in exactly the fields that follow those fixed to one value,
 * and ends with the primary key in either direction.
 */
function backwardOrder(state: CollectionState, query: AnyQuery, fields: readonly IndexField[]): string | undefined {
  const { startKeys, endKeys } = query.queryPlan;
  const sort = query.query.sort.flatMap((part) => Object.entries(part));
  const last = sort.pop();
  if (!last || last[0] !== state.primaryPath || sort.length === 0) return undefined;
  if (sort.some(([, direction]) => direction !== 'desc')) return undefined;
  let fixed = 0;
  while (fixed < fields.length && startKeys[fixed] !== undefined && startKeys[fixed] === endKeys[fixed]) fixed++;
  const rest = fields.slice(fixed);
  if (rest.pop() !== state.tables.primary || rest.length !== sort.length) return undefined;
  if (rest.some((field, position) => field.path !== sort[position]?.[0])) return undefined;
  return [...rest.map((field) => `${field.column} DESC`), `id ${last[1] === 'desc' ? 'DESC' : 'ASC'}`].join(',');
}

const forwardOrder = (fields: readonly IndexField[]): string => fields.map((field) => field.column).join(',');

function readDocuments(state: CollectionState, tail: string, parameters: readonly SqlValue[]): AnyDocument[] {
  const sql = `SELECT CAST(data AS BLOB) FROM ${state.tables.documents} WHERE ${tail}`;
  return state.connection.documents(sql, parameters).map(({ document }) => document);
}

export function queryDocuments(state: CollectionState, prepared: AnyQuery): AnyDocument[] {
  const { query, queryPlan } = prepared;
  const fields = planFields(state, queryPlan);
  const condition = planCondition(fields, queryPlan);
  const skip = query.skip ?? 0;
  const limit = typeof query.limit === 'number' ? query.limit : undefined;
  const order = queryPlan.sortSatisfiedByIndex ? forwardOrder(fields) : backwardOrder(state, prepared, fields);
  const matches = queryPlan.selectorSatisfiedByIndex ? undefined : getQueryMatcher(state.schema, query);
  if (order && !matches) {
    const tail = `${condition.sql} ORDER BY ${order} LIMIT ? OFFSET ?`;
    return readDocuments(state, tail, [...condition.parameters, limit ?? -1, skip]);
  }
  if (order && limit !== undefined && matches) {
    return firstMatches(state, condition, order, matches, skip + limit).slice(skip);
  }
  const all = readDocuments(state, order ? `${condition.sql} ORDER BY ${order}` : condition.sql, condition.parameters);
  const found = matches ? all.filter(matches) : all;
  if (!order) found.sort(getSortComparator(state.schema, query));
  return found.slice(skip, limit === undefined ? undefined : skip + limit);
}

/** Reads on in growing steps until there are enough: an abandoned row iterator would stay open in the driver. */
function firstMatches(
  state: CollectionState,
  condition: Condition,
  order: string,
  matches: (document: AnyDocument) => boolean,
  enough: number,
): AnyDocument[] {
  const found: AnyDocument[] = [];
  let offset = 0;
  let step = enough + 20;
  while (found.length < enough) {
    const tail = `${condition.sql} ORDER BY ${order} LIMIT ? OFFSET ?`;
    const documents = readDocuments(state, tail, [...condition.parameters, step, offset]);
    for (const document of documents) if (found.length < enough && matches(document)) found.push(document);
    if (documents.length < step) break;
    offset += step;
    step *= 4;
  }
  return found;
}

/** RxDB counts all that match: skip and limit have no part in it. */
export function countDocuments(state: CollectionState, { query, queryPlan }: AnyQuery): number {
  const condition = planCondition(planFields(state, queryPlan), queryPlan);
  if (!queryPlan.selectorSatisfiedByIndex) {
    const matches = getQueryMatcher(state.schema, query);
    return readDocuments(state, condition.sql, condition.parameters).filter(matches).length;
  }
  const sql = `SELECT count(*) FROM ${state.tables.documents} WHERE ${condition.sql}`;
  return Number(state.connection.rows(sql, condition.parameters)[0]?.[0]);
}
