import type { RxQueryPlan } from 'rxdb';
import type { SqlValue } from './driver.ts';
import { type Bound, HIGHEST, type IndexField, LOWEST } from './index-field.ts';

/** A condition in SQL over a collection's columns, with its parameters. */
export type Condition = { readonly sql: string; readonly parameters: readonly SqlValue[] };

const NOTHING: Condition = { sql: '0', parameters: [] };

type Side = {
  readonly operator: '<' | '>';
  readonly open: typeof LOWEST | typeof HIGHEST;
  readonly inclusive: boolean;
};

const isValue = (bound: Bound | undefined): bound is SqlValue => typeof bound !== 'symbol' && bound !== undefined;

/**
 * One side of a range over several columns as a row-value comparison. A bound beyond all values ends the tuple:
 * whether what comes before it is included then depends only on the end it stands for.
 */
function sideCondition(columns: readonly string[], bounds: readonly Bound[], side: Side): Condition | undefined {
  const values: SqlValue[] = [];
  let inclusive = side.inclusive;
  for (const bound of bounds) {
    if (!isValue(bound)) {
      inclusive = bound === side.open;
      if (values.length === 0) return inclusive ? undefined : NOTHING;
      break;
    }
    values.push(bound);
  }
  const operator = side.operator + (inclusive ? '=' : '');
  if (values.length === 1) return { sql: `${columns[0]}${operator}?`, parameters: values };
  const names = columns.slice(0, values.length).join(',');
  return { sql: `(${names})${operator}(${values.map(() => '?').join(',')})`, parameters: values };
}

/** What RxDB's query planner chose, as SQL: equal leading keys become equalities, the rest a range. */
export function planCondition(fields: readonly IndexField[], plan: RxQueryPlan): Condition {
  const lower = fields.map((field, index) => field.lower(plan.startKeys[index]));
  const upper = fields.map((field, index) => field.upper(plan.endKeys[index]));
  let fixed = 0;
  while (fixed < fields.length && isValue(lower[fixed]) && lower[fixed] === upper[fixed]) fixed++;
  if (fixed === fields.length && !(plan.inclusiveStart && plan.inclusiveEnd)) return NOTHING;

  const columns = fields.map((field) => field.column);
  const parts: Condition[] = lower.slice(0, fixed).map((bound, index) => ({
    sql: `${columns[index]}=?`,
    parameters: isValue(bound) ? [bound] : [],
  }));
  if (fixed < fields.length) {
    const rest = columns.slice(fixed);
    const start = sideCondition(rest, lower.slice(fixed), {
      operator: '>',
      open: LOWEST,
      inclusive: plan.inclusiveStart,
    });
    const end = sideCondition(rest, upper.slice(fixed), {
      operator: '<',
      open: HIGHEST,
      inclusive: plan.inclusiveEnd,
    });
    if (start) parts.push(start);
    if (end) parts.push(end);
  }
  if (parts.length === 0) return { sql: '1', parameters: [] };
  return { sql: parts.map((part) => part.sql).join(' AND '), parameters: parts.flatMap((part) => part.parameters) };
}
