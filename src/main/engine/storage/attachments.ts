import type { CategorizeBulkWriteRowsOutput } from 'rxdb';
import type { CollectionState } from './collection-state.ts';
import type { AnyRow, Fields } from './documents.ts';
import { StorageError } from './errors.ts';
import { orderedText } from './ordered-text.ts';

/** The bytes of every attachment that some rows bring along. */
export type AttachmentBytes = ReadonlyMap<Blob, Uint8Array>;
export const NO_ATTACHMENTS: AttachmentBytes = new Map();

/** Blobs can only be read asynchronously, and a transaction cannot wait: they are read before it. */
export async function readAttachments(rows: readonly AnyRow[]): Promise<AttachmentBytes> {
  const bytes = new Map<Blob, Uint8Array>();
  for (const row of rows) {
    for (const attachment of Object.values(row.document._attachments)) {
      if ('data' in attachment && attachment.data instanceof Blob) {
        bytes.set(attachment.data, new Uint8Array(await attachment.data.arrayBuffer()));
      }
    }
  }
  return bytes;
}

export function writeAttachments(
  state: CollectionState,
  changes: CategorizeBulkWriteRowsOutput<Fields>,
  bytes: AttachmentBytes,
): void {
  const { connection, tables } = state;
  for (const added of [...changes.attachmentsAdd, ...changes.attachmentsUpdate]) {
    const content = bytes.get(added.attachmentData.data);
    if (!content)
      throw new StorageError('STORAGE_NO_ATTACHMENT', { id: added.documentId, attachment: added.attachmentId });
    connection.run(
      `INSERT OR REPLACE INTO ${tables.attachments}(document, attachment, digest, type, data) VALUES(?,?,?,?,?)`,
      [
        orderedText(added.documentId),
        orderedText(added.attachmentId),
        added.digest,
        added.attachmentData.type,
        content,
      ],
    );
  }
  for (const removed of changes.attachmentsRemove) {
    connection.run(`DELETE FROM ${tables.attachments} WHERE document=? AND attachment=?`, [
      orderedText(removed.documentId),
      orderedText(removed.attachmentId),
    ]);
  }
}

export function readAttachment(state: CollectionState, id: string, attachment: string, digest: string): Blob {
  const [row] = state.connection.rows(
    `SELECT CAST(type AS BLOB), data FROM ${state.tables.attachments} WHERE document=? AND attachment=? AND digest=?`,
    [orderedText(id), orderedText(attachment), digest],
  );
  if (!row || !(row[1] instanceof Uint8Array)) throw new StorageError('STORAGE_NO_ATTACHMENT', { id, attachment });
  return new Blob([new Uint8Array(row[1])], { type: state.connection.text(row[0]) });
}
