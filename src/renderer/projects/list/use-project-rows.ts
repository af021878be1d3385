import { useCallback, useState } from 'react';
import type { PortfolioPage, ProjectRow } from '../../../shared/contract/index.ts';
import type { AppError } from '../../../shared/errors/index.ts';
import { useLiveQuery } from '../../engine/index.ts';
import { FIRST_ROWS, inputOf, type ListQuery, type RowWindow } from './query.ts';
import { windowAround } from './row-window.ts';

export interface ProjectRows {
  readonly page: PortfolioPage | undefined;
  readonly error: AppError | undefined;
  /** Undefined while that row is on its way. */
  readonly rowAt: (index: number) => ProjectRow | undefined;
  /** To be told which rows are visible. */
  readonly show: (first: number, last: number) => void;
}

/** The rows of the list that are near the visible ones, kept alive. */
export function useProjectRows(query: ListQuery): ProjectRows {
  const [asked, setAsked] = useState<{ readonly query: ListQuery; readonly rows: RowWindow }>({
    query,
    rows: FIRST_ROWS,
  });
  // Another question begins at its first rows.
  const rows = asked.query === query ? asked.rows : FIRST_ROWS;
  const { data: page, error } = useLiveQuery('projects.list', inputOf(query, rows));
  const total = page?.total ?? 0;

  const rowAt = useCallback((index: number) => page?.rows[index - page.offset], [page]);
  const show = useCallback(
    (first: number, last: number) =>
      setAsked((before) => {
        const present = before.query === query ? before.rows : FIRST_ROWS;
        const next = windowAround(present, first, last, total);
        return next === before.rows && before.query === query ? before : { query, rows: next };
      }),
    [query, total],
  );
  return { page, error, rowAt, show };
}
