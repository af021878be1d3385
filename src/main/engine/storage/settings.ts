import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RxStorageDefaultCheckpoint } from 'rxdb';
import type { Transaction } from './connection.ts';
import type { AnyDocument } from './documents.ts';
import type { SqlDriver } from './driver.ts';

/** One written document, as the change log sees it. The texts are the JSON that was and is stored: log them as they are. */
export type DocumentChange = {
  readonly id: string;
  /** `null` when the document is new. */
  readonly before: AnyDocument | null;
  readonly after: AnyDocument;
  readonly beforeJson: string | null;
  readonly afterJson: string;
};

/** What one bulk write changed in one collection. */
export type CollectionWrite = {
  readonly databaseName: string;
  readonly collection: string;
  /** RxDB's name of the caller, or what `groupedWrite` was given. */
  readonly context: string;
  readonly changes: readonly DocumentChange[];
};

export type StorageSettings = {
  /** Where a database lies; `':memory:'` keeps it in memory until its last collection closes. */
  readonly file?: (databaseName: string) => string;
  /** Folder of the files when `file` is not given. Without both, a folder in the system's temporary one. */
  readonly folder?: string;
  /** Encrypts the file and its log (AES-256). Without it a random key is made, which lies beside the file. */
  readonly encryptionKey?: string;
  /** `'none'` leaves the file plain, where no `encryptionKey` is given. */
  readonly encryption?: 'none';
  readonly driver?: SqlDriver;
  /** Milliseconds to wait for another process that is writing. Default 2000. */
  readonly busyTimeout?: number;
  /**
   * Called inside the transaction, after its documents were written and before it commits: what it writes through
   * `transaction` stands or falls with them, and when it throws nothing is written. A long group calls it several times for a
   * collection, each time with a part of the changes. RxDB's own collections are left out.
   */
  readonly onWrite?: (transaction: Transaction, write: CollectionWrite) => void;
};

export type Checkpoint = RxStorageDefaultCheckpoint;

/** A file name that two databases never share, also where the file system ignores case. */
function fileName(databaseName: string): string {
  const safe = databaseName.replace(/[^a-z0-9_-]/g, (character) =>
    [...Buffer.from(character)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  );
  return `${safe}.sqlite`;
}

export function databaseFile(settings: StorageSettings, databaseName: string): string {
  if (settings.file) return settings.file(databaseName);
  return join(settings.folder ?? join(tmpdir(), 'rxdb-sqlite'), fileName(databaseName));
}
