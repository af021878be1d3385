import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { LiveQueryInput } from '../../../shared/contract/index.ts';
import type { AppError } from '../../../shared/errors/index.ts';
import type { Locale } from '../../../shared/locale/index.ts';
import { SHEET_KEYS } from '../../../shared/sheet/keys.ts';
import { useCommand, useEngine } from '../../engine/index.ts';
import { filtersOf, type ListQuery } from '../list/query.ts';
import { CellStore } from './cell-store.ts';

/** Rows asked for begin at multiples of this, so that scrolling to and fro asks the same questions again. */
const STEP = 50;
const MARGIN = 25;

export interface Rows {
  /** Undefined until the engine has answered. */
  readonly ids: readonly string[] | undefined;
  readonly error: AppError | undefined;
  /** Orders the rows anew, as the list would now. */
  readonly refresh: () => void;
}

/** The order of the rows. It stays while people write, so that no row leaves their eyes; another question gives another order. */
export function useOrder(query: ListQuery): Rows {
  const engine = useEngine();
  const [order, setOrder] = useState<{ readonly ids?: readonly string[]; readonly error?: AppError }>({});
  const [round, setRound] = useState(0);
  const key = JSON.stringify(filtersOf(query));
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is the query by value, `round` asks again
  useEffect(() => {
    let wanted = true;
    engine.call('sheet.order', filtersOf(query)).then(
      ({ ids }) => wanted && setOrder({ ids }),
      (error) => wanted && setOrder({ error }),
    );
    return () => {
      wanted = false;
    };
  }, [engine, key, round]);
  return { ids: order.ids, error: order.error, refresh: useCallback(() => setRound((before) => before + 1), []) };
}

/** Keeps the rows around the visible ones alive in a store, and draws again when one of them changes. */
export function useCells(ids: readonly string[], first: number, last: number, locale: Locale): CellStore {
  const engine = useEngine();
  const [store] = useState(() => new CellStore());
  const from = Math.max(0, Math.floor((first - MARGIN) / STEP) * STEP);
  const to = Math.ceil((last + MARGIN) / STEP) * STEP;
  useEffect(() => {
    const input: LiveQueryInput<'sheet.rows'> = { ids: ids.slice(from, to), columns: [...SHEET_KEYS], locale };
    return engine.watch('sheet.rows', input, (answer) => 'data' in answer && store.take(answer.data));
  }, [engine, ids, from, to, locale, store]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: texts of another language are other texts
  useEffect(() => () => store.clear(), [locale, store]);
  useSyncExternalStore(store.subscribe, store.version);
  return store;
}

/** Fetches rows that were never in sight, such as those of a long column that is to be copied. */
export function useFetch(store: CellStore, locale: Locale): (ids: readonly string[]) => Promise<boolean> {
  const { run } = useCommand('sheet.cells');
  return useCallback(
    async (ids) => {
      const missing = ids.filter((id) => store.get(id) === undefined);
      if (missing.length === 0) return true;
      const answer = await run({ ids: missing, columns: [...SHEET_KEYS], locale });
      if (answer) store.take(answer.value);
      return answer !== null;
    },
    [run, store, locale],
  );
}
