export { type Finding, LEVELS, type Level, type ProjectFacts, type Subject } from './finding.ts';
