/** A stored document without its own type: the log holds every kind. */
export type Stored = Readonly<Record<string, unknown>>;

/** One field of a document, as stored, before and after an act. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Fields that say what a document is, not what it says. */
const BOOKKEEPING: ReadonlySet<string> = new Set([
  'id',
  'kind',
  'office',
  'project',
  'createdAt',
  'createdBy',
  'demonstration',
  'rank',
]);

/** Which fields differ between two states of a document; null is a document that is not there. */
export function fieldChanges(before: Stored | null, after: Stored | null): readonly FieldChange[] {
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...fields].flatMap((field) => {
    if (BOOKKEEPING.has(field)) return [];
    const change = { field, before: before?.[field] ?? null, after: after?.[field] ?? null };
    return sameValue(change.before, change.after) ? [] : [change];
  });
}

/** Fields of a document that is new or gone are worth telling only where they say something. */
export const saysSomething = (value: unknown): boolean =>
  value !== null &&
  value !== undefined &&
  value !== '' &&
  !(Array.isArray(value) && value.length === 0) &&
  !(typeof value === 'object' && !Array.isArray(value) && Object.values(value).every((part) => !saysSomething(part)));

/** Two stored values: plain JSON, whose keys may stand in any order. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameValue(Reflect.get(a, key), Reflect.get(b, key)))
  );
}
