import { EVERYTHING, FIRST_ROWS, inputOf } from './list/query.ts';

export { CONDITION_ICONS, ConditionBadge } from './condition-badge.tsx';
export { INITIAL_LIST, type ListState, ProjectList } from './list/project-list.tsx';

/** The list's first question, asked before anything is drawn. */
export const FIRST_WINDOW = inputOf(EVERYTHING, FIRST_ROWS);
