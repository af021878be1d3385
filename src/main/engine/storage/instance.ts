import { now, type RxStorageBulkWriteResponse, type RxStorageCountResult, type RxStorageQueryResult } from 'rxdb';
import { type Observable, Subject } from 'rxjs';
import { type AttachmentBytes, NO_ATTACHMENTS, readAttachment, readAttachments } from './attachments.ts';
import { type ChangesSince, changedSince } from './changes-since.ts';
import { purgeDeleted } from './cleanup.ts';
import { type CollectionState, storedById } from './collection-state.ts';
import { commitBulk } from './commit.ts';
import type { AnyDocument, AnyEvents, AnyInstance, AnyQuery, AnyRow, AnySchema, Fields } from './documents.ts';
import { StorageError } from './errors.ts';
import { joinGroup } from './group.ts';
import type { SharedConnection } from './open-connections.ts';
import { countDocuments, queryDocuments } from './query.ts';
import type { Checkpoint, StorageSettings } from './settings.ts';
import { dropTables } from './tables.ts';

/** One opened collection, as RxDB sees it. Instances of the same collection in this process share their state and events. */
export class SQLiteInstance implements AnyInstance {
  readonly databaseName: string;
  readonly collectionName: string;
  readonly schema: AnySchema;
  readonly options: Readonly<Record<string, unknown>>;
  readonly internals: { readonly state: CollectionState; readonly shared: SharedConnection };
  readonly settings: StorageSettings;
  /** What this very instance wrote; `changeStream` also has what the others did. */
  readonly ownWrites = new Subject<AnyEvents>();
  #closed: Promise<void> | undefined;

  constructor(
    place: {
      readonly databaseName: string;
      readonly collectionName: string;
      readonly options: Readonly<Record<string, unknown>>;
    },
    settings: StorageSettings,
    shared: SharedConnection,
    state: CollectionState,
  ) {
    this.databaseName = place.databaseName;
    this.collectionName = place.collectionName;
    this.options = place.options;
    this.schema = state.schema;
    this.settings = settings;
    this.internals = { state, shared };
    state.instances++;
  }

  async bulkWrite(rows: AnyRow[], context: string): Promise<RxStorageBulkWriteResponse<Fields>> {
    const state = this.#open();
    if (!state.schema.attachments) return this.#write(rows, context, NO_ATTACHMENTS);
    const written = state.pending.then(async () => this.#write(rows, context, await readAttachments(rows)));
    state.pending = written.catch(() => undefined);
    return written;
  }

  async findDocumentsById(ids: string[], withDeleted: boolean): Promise<AnyDocument[]> {
    const documents = storedById(this.#open(), ids).map((stored) => stored.document);
    return withDeleted ? documents : documents.filter((document) => !document._deleted);
  }

  async query(query: AnyQuery): Promise<RxStorageQueryResult<AnyDocument>> {
    return { documents: queryDocuments(this.#open(), query) };
  }

  async count(query: AnyQuery): Promise<RxStorageCountResult> {
    return { count: countDocuments(this.#open(), query), mode: 'fast' };
  }

  async getChangedDocumentsSince(limit: number, checkpoint?: Checkpoint): Promise<ChangesSince> {
    return changedSince(this.#open(), limit, checkpoint);
  }

  async getAttachmentData(id: string, attachment: string, digest: string): Promise<Blob> {
    return readAttachment(this.#open(), id, attachment, digest);
  }

  changeStream(): Observable<AnyEvents> {
    return this.#open().changes.asObservable();
  }

  async cleanup(minimumDeletedTime: number): Promise<boolean> {
    return purgeDeleted(this.#open(), now() - minimumDeletedTime);
  }

  close(): Promise<void> {
    this.#closed ??= this.#release();
    return this.#closed;
  }

  async remove(): Promise<void> {
    const state = this.#open();
    await state.pending;
    dropTables(state.connection, state.tables);
    state.removed = true;
    this.internals.shared.forget(state);
    await this.close();
  }

  #write(
    rows: AnyRow[],
    context: string,
    attachments: AttachmentBytes,
  ): RxStorageBulkWriteResponse<Fields> | Promise<RxStorageBulkWriteResponse<Fields>> {
    // closing waits for writes that read their attachments first: only a removed collection has no place for them
    if (this.internals.state.removed) this.#open();
    const job = { instance: this, rows, context, attachments };
    const joined = joinGroup(job);
    if (joined) return joined;
    return { error: commitBulk(job).errors };
  }

  /** Writes that still read their attachments must reach the disk before the file closes. */
  async #release(): Promise<void> {
    const { state, shared } = this.internals;
    await state.pending;
    state.instances--;
    if (state.instances === 0) shared.forget(state);
    shared.release();
  }

  #open(): CollectionState {
    const { state } = this.internals;
    const place = { database: this.databaseName, collection: this.collectionName };
    if (state.removed) throw new StorageError('STORAGE_REMOVED', place);
    if (this.#closed) throw new StorageError('STORAGE_CLOSED', place);
    return state;
  }
}
