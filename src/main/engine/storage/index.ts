export type { SqlRow, Transaction } from './connection.ts';
export type { OpenOptions, SqlDatabase, SqlDriver, SqlStatement, SqlValue } from './driver.ts';
export { StorageError, type StorageErrorCode } from './errors.ts';
export {
  type CollectionWrites,
  type GroupedWriteOptions,
  type GroupedWriteResult,
  groupedWrite,
} from './grouped-writes.ts';
export { libsqlDriver } from './libsql-driver.ts';
export type { CollectionWrite, DocumentChange, StorageSettings } from './settings.ts';
export type { PlainConnection, RxStorageSQLite } from './storage.ts';
export { getRxStorageSQLite } from './storage.ts';
export { asBytes, storedText } from './stored-text.ts';
