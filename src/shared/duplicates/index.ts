export { type Comparable, comparable } from './comparable.ts';
export {
  type SimilarPair,
  type SimilarReason,
  searchPairs,
  similarPairs,
  similarProjects,
  similarTo,
} from './pairs.ts';
