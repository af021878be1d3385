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
  const { tables } = state;
  // as the column has it: rounded to what RxDB's schema keeps of a write time
  const bound = tables.writeTime.lower(checkpoint?.lwt ?? null);
  const since = typeof bound === 'number' ? bound : -1;
  const stored = state.connection.documents(
    `SELECT CAST(data AS BLOB) FROM ${tables.documents} WHERE lwt>=? AND (lwt>? OR id>?) ORDER BY lwt,id LIMIT ?`,
    [since, since, orderedText(checkpoint?.id ?? ''), limit],
  );
  const documents = stored.map(({ document }) => document);
  const last = documents.at(-1);
  if (last) return { documents, checkpoint: { id: documentId(state, last), lwt: last._meta.lwt } };
  return { documents, checkpoint: checkpoint ?? { id: '', lwt: 0 } };
}
