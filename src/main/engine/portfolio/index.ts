export type { Evaluation } from './evaluate.ts';
export { Pace } from './pace.ts';
export { Portfolio } from './portfolio.ts';
export { mergeInTurns, sortInTurns } from './sorted.ts';
export type { Follower, Touched } from './sorted-lists.ts';
