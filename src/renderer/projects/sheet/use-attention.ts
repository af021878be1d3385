import { useMemo, useSyncExternalStore } from 'react';
import type { SheetKey } from '../../../shared/sheet/index.ts';
import type { Position } from './area.ts';
import { type AllDrafts, type Draft, drafts } from './drafts.ts';
import type { Layout } from './layout.ts';

/** A cell that was not taken. */
export interface Trouble {
  readonly project: string;
  readonly column: SheetKey;
  readonly draft: Draft;
  /** Where it is; null while its row or its column is not in the sheet. */
  readonly position: Position | null;
}

export interface Attention {
  readonly drafts: AllDrafts;
  /** From top to bottom; what is not in the sheet comes last. */
  readonly troubles: readonly Trouble[];
}

export function useAttention(ids: readonly string[], { columns }: Layout): Attention {
  const all = useSyncExternalStore(drafts.subscribe, drafts.all);
  const troubles = useMemo(() => {
    if (all.size === 0) return [];
    const rows = new Map(ids.map((id, row) => [id, row]));
    const places = new Map(columns.map(({ column, index }) => [column.key, index]));
    return [...all]
      .flatMap(([project, cells]) =>
        [...cells].flatMap(([column, draft]): readonly Trouble[] => {
          if (draft.problem === null) return [];
          const row = rows.get(project);
          const place = places.get(column);
          const position = row === undefined || place === undefined ? null : { row, column: place };
          return [{ project, column, draft, position }];
        }),
      )
      .sort((a, b) => rank(a) - rank(b));
  }, [all, ids, columns]);
  return { drafts: all, troubles };
}

const rank = ({ position }: Trouble): number =>
  position === null ? Number.POSITIVE_INFINITY : position.row * 100 + position.column;

/** The cell after the active one that was not taken, going round. */
export function nextTrouble(troubles: readonly Trouble[], active: Position): Trouble | undefined {
  const reachable = troubles.filter(({ position }) => position !== null);
  const here = active.row * 100 + active.column;
  return reachable.find((trouble) => rank(trouble) > here) ?? reachable[0];
}
