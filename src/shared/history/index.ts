export {
  type BulkEntry,
  type DocumentChange,
  type HistoryEntry,
  type HistoryPage,
  type NamedProject,
  type News,
  type NewsSince,
  type ProjectNews,
  type RecordEntry,
  type UndoAnswer,
  VERBS,
  type Verb,
} from './entries.ts';
export { fieldChanges, type Stored, saysSomething } from './field-changes.ts';
export { newsOf } from './news.ts';
export { sameState, takeBack } from './take-back.ts';
export { weightOf } from './weights.ts';
