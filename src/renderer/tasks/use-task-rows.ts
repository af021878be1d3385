import { useCallback, useState } from 'react';
import type { LiveQueryInput, TaskPage, TaskRow } from '../../shared/contract/index.ts';
import type { AppError } from '../../shared/errors/index.ts';
import { useLiveQuery } from '../engine/index.ts';

export type TaskQuestion = Omit<LiveQueryInput<'tasks.list'>, 'offset' | 'limit'>;

export interface TaskRows {
  readonly page: TaskPage | undefined;
  readonly error: AppError | undefined;
  /** Undefined while that row is on its way. */
  readonly rowAt: (index: number) => TaskRow | undefined;
  /** To be told which rows are visible. */
  readonly show: (first: number, last: number) => void;
}

/** Rows asked for at once, and the multiples at which windows begin. */
const SPAN = 200;
const STEP = 50;

/** The rows near the visible ones, kept alive. */
export function useTaskRows(question: TaskQuestion): TaskRows {
  const [offset, setOffset] = useState(0);
  const { data: page, error } = useLiveQuery('tasks.list', { ...question, offset, limit: SPAN });
  const rowAt = useCallback((index: number) => page?.rows[index - page.offset], [page]);
  const show = useCallback(
    (first: number, last: number) =>
      setOffset((before) => {
        const enough = first >= before && last < before + SPAN;
        return enough ? before : Math.max(0, Math.floor(first / STEP) * STEP - STEP);
      }),
    [],
  );
  return { page, error, rowAt, show };
}
