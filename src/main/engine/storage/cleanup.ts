import type { CollectionState } from './collection-state.ts';

const BATCH = 1000;

/** Purges documents that were deleted before `before` (milliseconds). Returns whether all of them are gone. */
export function purgeDeleted(state: CollectionState, before: number): boolean {
  const { connection, tables } = state;
  return connection.transaction(() => {
    const rows = connection.rows(
      `SELECT row, CAST(id AS BLOB) FROM ${tables.documents} WHERE deleted=1 AND lwt<=? ORDER BY lwt LIMIT ?`,
      [before, BATCH],
    );
    for (const [row, id] of rows) {
      if (row === undefined) continue;
      connection.run(`DELETE FROM ${tables.documents} WHERE row=?`, [row]);
      if (state.schema.attachments) {
        connection.run(`DELETE FROM ${tables.attachments} WHERE document=?`, [connection.text(id)]);
      }
    }
    return rows.length < BATCH;
  });
}
