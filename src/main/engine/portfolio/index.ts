export type { Evaluation } from './evaluate.ts';
export { Pace } from './pace.ts';
export { Portfolio } from './portfolio.ts';
