import type { RxStorageDefaultCheckpoint } from 'rxdb';
import { type CollectionState, documentId } from './collection-state.ts';
import type { AnyDocument } from './documents.ts';
import { orderedText } from './ordered-text.ts';

export type ChangesSince = { documents: AnyDocument[]; checkpoint: RxStorageDefaultCheckpoint };

/** The documents written after the checkpoint, oldest write first, deleted ones too. */
export function changedSince(
  state: CollectionState,
  limit: number,
  checkpoint?: RxStorageDefaultCheckpoint,
): ChangesSince {
  const stored = state.connection.documents(
    `SELECT data FROM ${state.tables.documents} WHERE lwt>=? AND (lwt>? OR id>?) ORDER BY lwt,id LIMIT ?`,
    checkpoint ? [checkpoint.lwt, checkpoint.lwt, orderedText(checkpoint.id), limit] : [-1, -1, '', limit],
  );
  const documents = stored.map(({ document }) => document);
  const last = documents.at(-1);
  if (last) return { documents, checkpoint: { id: documentId(state, last), lwt: last._meta.lwt } };
  return { documents, checkpoint: checkpoint ?? { id: '', lwt: 0 } };
}
