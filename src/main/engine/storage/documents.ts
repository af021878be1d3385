import type {
  BulkWriteRow,
  EventBulk,
  PreparedQuery,
  RxDocumentData,
  RxJsonSchema,
  RxStorageChangeEvent,
  RxStorageDefaultCheckpoint,
  RxStorageInstance,
} from 'rxdb';

/** A document's own fields: the storage serves any collection and knows none of them. */
export type Fields = Readonly<Record<string, unknown>>;

export type AnyDocument = RxDocumentData<Fields>;
export type AnySchema = Readonly<RxJsonSchema<AnyDocument>>;
export type AnyRow = BulkWriteRow<Fields>;
export type AnyQuery = PreparedQuery<Fields>;
export type AnyEvents = EventBulk<RxStorageChangeEvent<Fields>, RxStorageDefaultCheckpoint>;
export type AnyInstance = RxStorageInstance<Fields, unknown, unknown, RxStorageDefaultCheckpoint>;

/** A stored document and the JSON it was read from. */
export type StoredDocument = { readonly document: AnyDocument; readonly json: string };
