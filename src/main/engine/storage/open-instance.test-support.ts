import { fillWithDefaultSettings, type RxJsonSchema, type RxStorageInstance } from 'rxdb';
import type { AnyDocument, Fields } from './documents.ts';
import type { RxStorageSQLite } from './index.ts';

export type Instance = RxStorageInstance<Fields, unknown, unknown>;

const PLAIN: RxJsonSchema<Fields> = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 40 },
    name: { type: 'string', maxLength: 40 },
    rank: { type: 'integer', minimum: 0, maximum: 1000, multipleOf: 1 },
  },
  required: ['id', 'name', 'rank'],
  indexes: ['name', 'rank'],
};

export const SCHEMA = fillWithDefaultSettings<Fields>(PLAIN);
export const SCHEMA_WITH_ATTACHMENTS = fillWithDefaultSettings<Fields>({ ...PLAIN, attachments: {} });

let opened = 0;

type OpenOptions = {
  readonly collection?: string;
  readonly database?: string;
  readonly schema?: typeof SCHEMA;
  readonly multiInstance?: boolean;
};

export function openInstance(storage: RxStorageSQLite, options: OpenOptions = {}): Promise<Instance> {
  opened++;
  return storage.createStorageInstance<Fields>({
    databaseInstanceToken: `token${opened}`,
    databaseName: options.database ?? 'office',
    collectionName: options.collection ?? `collection${opened}`,
    schema: options.schema ?? SCHEMA,
    options: {},
    multiInstance: options.multiInstance ?? false,
    devMode: false,
  });
}

/** A document as RxDB hands it to a storage. `lwt` grows with `rank`, so that tests can tell what was written when. */
export function sheet(id: string, rank: number, more: Partial<AnyDocument> = {}): AnyDocument {
  return {
    id,
    name: `name ${id}`,
    rank,
    _deleted: false,
    _attachments: {},
    _meta: { lwt: 1_700_000_000_000 + rank },
    _rev: '1-first',
    ...more,
  };
}

/** The next state of a stored document. */
export function next(previous: AnyDocument, more: Fields): AnyDocument {
  const height = Number(previous._rev.split('-')[0]) + 1;
  const _meta = { ...previous._meta, lwt: previous._meta.lwt + 1000 };
  return { ...previous, ...more, _rev: `${height}-next`, _meta };
}
