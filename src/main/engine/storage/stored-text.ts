import type { SqlValue } from './driver.ts';
import { StorageError } from './errors.ts';

/** Columns of texts as `storedText` wants them, for a plain `SELECT`. */
export const asBytes = (...columns: readonly string[]): string =>
  columns.map((column) => `CAST(${column} AS BLOB) AS ${column}`).join(', ');

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * A text that was read as its bytes (`CAST(column AS BLOB)`). Documents are read so because libsql ends the whole process at a
 * text that is not UTF-8, and a damaged file can hold one.
 * @throws StorageError `STORAGE_CORRUPT` when the bytes are no text.
 */
export function storedText(value: SqlValue | undefined): string {
  // a value of another type was not written by us
  if (!(value instanceof Uint8Array)) throw new StorageError('STORAGE_CORRUPT', { message: 'no text' });
  try {
    return UTF8.decode(value);
  } catch (error) {
    throw new StorageError('STORAGE_CORRUPT', { message: 'text that is not UTF-8' }, error);
  }
}
