export { Pace } from './pace.ts';
export { Portfolio } from './portfolio.ts';
