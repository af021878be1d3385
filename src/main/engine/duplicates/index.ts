export { DuplicatesRoom } from './duplicates.ts';
export { Merging } from './merging.ts';
