export { trendDays } from './days.ts';
export { factsOn, knownSince } from './facts-on.ts';
export { BoardTally } from './tally.ts';
export type { BoardGroup, BoardOverview, BoardProject, TrendMonth } from './views.ts';
