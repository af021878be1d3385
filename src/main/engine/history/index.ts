export { HistoryRoom } from './history.ts';
