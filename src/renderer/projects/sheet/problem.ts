import { useCallback } from 'react';
import { useWords } from '../../language/index.ts';
import type { DraftProblem } from './drafts.ts';

/** The sentence that says why a text was not taken. */
export function useProblem(): (problem: DraftProblem) => string {
  const { t } = useWords();
  return useCallback(({ code }) => t(`sheet:problem.${code}`), [t]);
}
