export { type Comparable, comparable } from './comparable.ts';
export { type SimilarPair, type SimilarReason, similarPairs, similarProjects } from './pairs.ts';
