import { fieldChanges, type Stored, sameValue } from './field-changes.ts';

/** What taking an act back makes of one document. */
type TakenBack =
  /** To be written; null removes it. */
  | { readonly kind: 'write'; readonly document: Stored | null }
  /** It is as it was before the act already. */
  | { readonly kind: 'nothing' }
  /** What the act wrote has been changed since: these fields are in the way, or all of it where none is named. */
  | { readonly kind: 'inTheWay'; readonly fields: readonly string[] };

/**
 * Takes back what an act did to a document, and nothing that others did to it since: only the fields of the act return to
 * what they were, and only while they still hold what the act wrote.
 */
export function takeBack(before: Stored | null, after: Stored | null, present: Stored | null): TakenBack {
  if (sameState(before, present)) return { kind: 'nothing' };
  if (before === null || after === null || present === null) {
    return sameState(after, present) ? { kind: 'write', document: before } : { kind: 'inTheWay', fields: [] };
  }
  const changes = fieldChanges(before, after);
  const stale = changes.filter(({ field, after: wrote }) => !sameValue(present[field] ?? null, wrote));
  const undone = changes.every(({ field, before: was }) => sameValue(present[field] ?? null, was));
  if (undone) return { kind: 'nothing' };
  if (stale.length > 0) return { kind: 'inTheWay', fields: stale.map(({ field }) => field) };
  const restored = Object.fromEntries(changes.map(({ field }) => [field, before[field]]));
  const document = Object.entries({ ...present, ...restored }).filter(([, value]) => value !== undefined);
  return { kind: 'write', document: Object.fromEntries(document) };
}

export const sameState = (a: Stored | null, b: Stored | null): boolean =>
  a === null || b === null ? a === b : fieldChanges(a, b).length === 0;
