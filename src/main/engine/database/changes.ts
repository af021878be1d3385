import type { CollectionName, DocumentOf } from './collections.ts';

/** Documents to write and to remove, in one transaction. */
export type Changes = {
  readonly [Name in CollectionName]?: {
    readonly upserts?: readonly DocumentOf<Name>[];
    readonly removals?: readonly string[];
  };
};

/** What was committed, by whichever way it came. A document that was removed is null. */
export interface Committed {
  readonly collection: CollectionName;
  readonly documents: readonly { readonly id: string; readonly document: unknown }[];
  /** More of the same write follows; an event without it, which may be empty, ends it. */
  readonly more?: boolean;
}

/** How many documents a change touches. */
export function sizeOf(changes: Changes): number {
  return Object.values(changes).reduce(
    (sum, change) => sum + (change.upserts?.length ?? 0) + (change.removals?.length ?? 0),
    0,
  );
}
