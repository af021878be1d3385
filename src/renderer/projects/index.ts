import { EVERYTHING, FIRST_ROWS, inputOf } from './list/query.ts';

export { INITIAL_LIST, ProjectList } from './list/project-list.tsx';

/** The list's first question, asked before anything is drawn. */
export const FIRST_WINDOW = inputOf(EVERYTHING, FIRST_ROWS);
