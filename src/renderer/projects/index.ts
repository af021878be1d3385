import { EVERYTHING, FIRST_ROWS, inputOf } from './list/query.ts';

export { CONDITION_ICONS, ConditionBadge } from './condition-badge.tsx';
export { CommuneList } from './list/commune-list.tsx';
export { CommuneNames } from './list/commune-names.tsx';
export { NoProjects } from './list/empty.tsx';
export { FilterBar } from './list/filter-bar.tsx';
export { markFirstRows } from './list/first-rows.ts';
export { INITIAL_LIST, ProjectList } from './list/project-list.tsx';
export { EVERYTHING, type ListQuery } from './list/query.ts';
export { ProgressBar, percentText } from './progress-bar.tsx';

/** The list's first question, asked before anything is drawn. */
export const FIRST_WINDOW = inputOf(EVERYTHING, FIRST_ROWS);
