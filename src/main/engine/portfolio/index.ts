export type { Evaluation } from './evaluate.ts';
export { Pace } from './pace.ts';
export { Portfolio, type Touched } from './portfolio.ts';
export { prepareSnapshot } from './snapshot.ts';
