/**
 * What can go wrong, by stable code.
 * - `STORAGE_LOCKED`: another process holds the database; trying again can help.
 * - `STORAGE_READ_ONLY`, `STORAGE_FULL`, `STORAGE_IO`, `STORAGE_CANNOT_OPEN`: the disk or its rights refuse.
 * - `STORAGE_CORRUPT`: the file is damaged; `copies` lists what was kept beside it.
 * - `STORAGE_WRONG_KEY`: an encrypted file and another key, or no key.
 * - `STORAGE_NOT_ENCRYPTED`: a key was given for a file that is plain text.
 * - `STORAGE_NOT_A_DATABASE`: a file of another kind lies at the path.
 * - `STORAGE_SCHEMA_CHANGED`: the same collection and schema version with other indexes.
 * - `STORAGE_VALUE`: a value that SQLite cannot hold was handed to a plain table.
 * - `STORAGE_ASYNC_TRANSACTION`: a transaction's work returned a promise.
 * - `STORAGE_NESTED_WRITE`: a write hook wrote elsewhere than through its transaction.
 * - `STORAGE_NO_INDEX`, `STORAGE_NO_ATTACHMENT`: asked for what the schema or the document does not have.
 * - `STORAGE_CLOSED`, `STORAGE_REMOVED`: used after its end.
 * - `STORAGE_SQL`: any other error of SQLite, such as wrong SQL on a plain table.
 * - `GROUP_*`: see `groupedWrite`.
 */
export type StorageErrorCode =
  | 'STORAGE_LOCKED'
  | 'STORAGE_READ_ONLY'
  | 'STORAGE_FULL'
  | 'STORAGE_IO'
  | 'STORAGE_CANNOT_OPEN'
  | 'STORAGE_CORRUPT'
  | 'STORAGE_WRONG_KEY'
  | 'STORAGE_NOT_ENCRYPTED'
  | 'STORAGE_NOT_A_DATABASE'
  | 'STORAGE_SCHEMA_CHANGED'
  | 'STORAGE_VALUE'
  | 'STORAGE_ASYNC_TRANSACTION'
  | 'STORAGE_NESTED_WRITE'
  | 'STORAGE_CLOSED'
  | 'STORAGE_REMOVED'
  | 'STORAGE_NO_INDEX'
  | 'STORAGE_NO_ATTACHMENT'
  | 'STORAGE_SQL'
  | 'GROUP_CONFLICT'
  | 'GROUP_INVALID'
  | 'GROUP_DUPLICATE_ID'
  | 'GROUP_FOREIGN_STORAGE'
  | 'GROUP_SEVERAL_DATABASES';

export type StorageErrorParameters = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** Every error this storage throws on purpose. `retryable` says whether the same call can succeed later. */
export class StorageError extends Error {
  readonly code: StorageErrorCode;
  readonly parameters: StorageErrorParameters;
  readonly retryable: boolean;

  constructor(code: StorageErrorCode, parameters: StorageErrorParameters = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(parameters)}`, cause === undefined ? undefined : { cause });
    this.name = 'StorageError';
    this.code = code;
    this.parameters = parameters;
    this.retryable = code === 'STORAGE_LOCKED' || code === 'STORAGE_FULL' || code === 'GROUP_CONFLICT';
  }
}

/** SQLite's result codes by their low byte (https://www.sqlite.org/rescode.html). */
const CODE_BY_RESULT: ReadonlyMap<number, StorageErrorCode> = new Map([
  [5, 'STORAGE_LOCKED'],
  [6, 'STORAGE_LOCKED'],
  [8, 'STORAGE_READ_ONLY'],
  [10, 'STORAGE_IO'],
  [11, 'STORAGE_CORRUPT'],
  [13, 'STORAGE_FULL'],
  [14, 'STORAGE_CANNOT_OPEN'],
  [26, 'STORAGE_CORRUPT'],
]);

const UNIQUE_VIOLATIONS: ReadonlySet<number> = new Set([1555, 2067, 2579]);

function resultCode(error: unknown): number | undefined {
  if (error instanceof StorageError) return resultCode(error.cause);
  if (!(error instanceof Error) || !('rawCode' in error)) return undefined;
  return typeof error.rawCode === 'number' ? error.rawCode : undefined;
}

/** True when a unique key already exists: the sign that an optimistic insert met a stored document. */
export function isUniqueViolation(error: unknown): boolean {
  const code = resultCode(error);
  return code !== undefined && (UNIQUE_VIOLATIONS.has(code) || code === 19);
}

/** Gives a driver's error its stable code; errors that are not the driver's pass unchanged. */
export function translateDriverError(error: unknown, file: string): unknown {
  if (error instanceof StorageError) return error;
  if (error instanceof SyntaxError) return new StorageError('STORAGE_CORRUPT', { file, message: error.message }, error);
  const code = resultCode(error);
  if (code === undefined) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new StorageError(CODE_BY_RESULT.get(code & 0xff) ?? 'STORAGE_SQL', { file, sqlite: code, message }, error);
}
