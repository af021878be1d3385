import { type CategorizeBulkWriteRowsOutput, categorizeBulkWriteRows } from 'rxdb';
import { type AttachmentBytes, writeAttachments } from './attachments.ts';
import { type CollectionState, documentId, storedById } from './collection-state.ts';
import type { AnyDocument, AnyInstance, AnyRow, Fields, StoredDocument } from './documents.ts';
import type { SqlValue } from './driver.ts';
import { isUniqueViolation } from './errors.ts';
import { orderedText } from './ordered-text.ts';
import type { DocumentChange } from './settings.ts';

/** One collection's part of a write. */
export type WriteRequest = {
  readonly state: CollectionState;
  readonly instance: AnyInstance;
  readonly rows: AnyRow[];
  readonly context: string;
  readonly attachments: AttachmentBytes;
  /** Whether somebody keeps a log of what was before and after. */
  readonly logged: boolean;
};

export type WriteOutcome = CategorizeBulkWriteRowsOutput<Fields> & {
  /** Empty unless the write is logged. */
  readonly changes: readonly DocumentChange[];
};

/** A document was stored after all, against the hope that it was new. The message is its id. */
export class Surprise extends Error {}

/** Writes one collection's rows in the current transaction. Emits nothing: that is for after the commit. */
export function writeRows(request: WriteRequest, hope: boolean): WriteOutcome {
  const { state, rows } = request;
  const stored = hope && rows.every((row) => row.previous === undefined) ? [] : storedById(state, rowIds(request));
  const byId = new Map(stored.map((entry) => [documentId(state, entry.document), entry]));
  const documents = new Map(stored.map((entry) => [documentId(state, entry.document), entry.document]));
  const outcome = categorizeBulkWriteRows<Fields>(
    request.instance,
    // RxDB types the key of a document it knows; here any collection's documents pass
    state.primaryPath as never,
    documents,
    rows,
    request.context,
  );
  const changes: DocumentChange[] = [];
  const { logged } = request;
  for (const { document } of outcome.bulkInsertDocs) {
    const json = insert(state, document, hope);
    if (logged) changes.push(change(state, document, json, undefined));
  }
  for (const { document } of outcome.bulkUpdateDocs) {
    const before = byId.get(documentId(state, document));
    const json = update(state, document, before?.document);
    if (logged) changes.push(change(state, document, json, before));
  }
  if (state.schema.attachments) writeAttachments(state, outcome, request.attachments);
  return { ...outcome, changes };
}

function rowIds({ state, rows }: WriteRequest): readonly string[] {
  return rows.map((row) => String(row.document[state.primaryPath]));
}

function change(
  state: CollectionState,
  after: AnyDocument,
  afterJson: string,
  before?: StoredDocument,
): DocumentChange {
  return {
    id: documentId(state, after),
    before: before?.document ?? null,
    after,
    beforeJson: before?.json ?? null,
    afterJson,
  };
}

function insert(state: CollectionState, document: AnyDocument, hope: boolean): string {
  const { connection, tables } = state;
  const json = JSON.stringify(document);
  const parameters: SqlValue[] = [
    tables.primary.value(document),
    document._deleted ? 1 : 0,
    tables.writeTime.value(document),
    json,
  ];
  let columns = 'id,deleted,lwt,data';
  let places = '?,?,?,?';
  for (const field of tables.extraFields) {
    columns += `,${field.column}`;
    places += ',?';
    parameters.push(field.value(document));
  }
  // the same id twice in one bulk: the later row stands, as in RxDB's memory storage
  const verb = hope ? 'INSERT' : 'INSERT OR REPLACE';
  try {
    connection.run(`${verb} INTO ${tables.documents}(${columns}) VALUES(${places})`, parameters);
  } catch (error) {
    if (hope && isUniqueViolation(error)) throw new Surprise(documentId(state, document));
    throw error;
  }
  return json;
}

/** Sets only the columns that changed: the indexes of the others then stay untouched. */
function update(state: CollectionState, document: AnyDocument, before: AnyDocument | undefined): string {
  const { connection, tables } = state;
  const json = JSON.stringify(document);
  let assignments = 'data=?,lwt=?';
  const parameters: SqlValue[] = [json, tables.writeTime.value(document)];
  if (before?._deleted !== document._deleted) {
    assignments += ',deleted=?';
    parameters.push(document._deleted ? 1 : 0);
  }
  for (const field of tables.extraFields) {
    const value = field.value(document);
    if (before && field.value(before) === value) continue;
    assignments += `,${field.column}=?`;
    parameters.push(value);
  }
  parameters.push(orderedText(documentId(state, document)));
  connection.run(`UPDATE ${tables.documents} SET ${assignments} WHERE id=?`, parameters);
  return json;
}
