import { getPrimaryFieldOfPrimaryKey } from 'rxdb';
import { Subject } from 'rxjs';
import type { Connection } from './connection.ts';
import type { AnyDocument, AnyEvents, AnySchema, StoredDocument } from './documents.ts';
import { orderedText } from './ordered-text.ts';
import { type CollectionTables, openTables } from './tables.ts';

/** What all instances of one collection at one schema version share in this process. */
export type CollectionState = {
  readonly connection: Connection;
  readonly collection: string;
  readonly schema: AnySchema;
  readonly primaryPath: string;
  readonly tables: CollectionTables;
  readonly changes: Subject<AnyEvents>;
  /** Writes that had to read attachments first, in their order. */
  pending: Promise<unknown>;
  instances: number;
  removed: boolean;
};

export function openCollection(connection: Connection, collection: string, schema: AnySchema): CollectionState {
  const primaryPath = String(getPrimaryFieldOfPrimaryKey(schema.primaryKey));
  return {
    connection,
    collection,
    schema,
    primaryPath,
    tables: openTables(connection, collection, schema, primaryPath),
    changes: new Subject(),
    pending: Promise.resolve(),
    instances: 0,
    removed: false,
  };
}

export const documentId = (state: CollectionState, document: AnyDocument): string =>
  String(document[state.primaryPath]);

const FEW = 8;

/** Stored documents in the order of the ids, deleted ones too; ids that are not stored are left out. */
export function storedById(state: CollectionState, ids: readonly string[]): readonly StoredDocument[] {
  const { connection, tables } = state;
  const keys = ids.map(orderedText);
  // SQLite's JSON ends a text at NUL, so such a key must be bound by itself
  if (keys.length <= FEW || keys.some((key) => key.includes('\0'))) {
    const stored: StoredDocument[] = [];
    for (const key of keys) {
      const found = connection.document(tables.documentById, [key]);
      if (found) stored.push(found);
    }
    return stored;
  }
  // CROSS JOIN keeps the order of the ids
  const sql = `SELECT CAST(data AS BLOB) FROM json_each(?) AS wanted CROSS JOIN ${tables.documents} AS stored ON stored.id=wanted.value`;
  return connection.documents(sql, [JSON.stringify(keys)]);
}
