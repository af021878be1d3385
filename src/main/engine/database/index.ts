export { asBytes, type PlainConnection, StorageError, storedText } from '../storage/index.ts';
export type { Changes, Committed } from './changes.ts';
export { COLLECTION_NAMES, COLLECTIONS, type CollectionName, type DocumentOf } from './collections.ts';
export { type Database, openDatabase } from './database.ts';
export { databaseFile } from './file-names.ts';
export { InMemory } from './in-memory.ts';
export type { LoggedDocument, LogRow, Passage } from './past.ts';
