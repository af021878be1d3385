export { type PlainConnection, StorageError } from '../storage/index.ts';
export type { Changes, Committed } from './changes.ts';
export { COLLECTION_NAMES, COLLECTIONS } from './collections.ts';
export { type Database, databaseFile, openDatabase } from './database.ts';
