export { isolate } from './bidi.ts';
export { fold, searchWords } from './fold.ts';
