import { toArray } from 'rxdb';
import type { Connection } from './connection.ts';
import type { AnySchema } from './documents.ts';
import { StorageError } from './errors.ts';
import { type IndexField, indexField } from './index-field.ts';

/** One index of a collection, in the order of its fields. */
export type CollectionIndex = { readonly name: string; readonly fields: readonly IndexField[] };

/** The SQL names of a collection: everything else is derived from its schema. */
export type CollectionTables = {
  readonly documents: string;
  readonly attachments: string;
  /** The statement behind most reads. */
  readonly documentById: string;
  readonly indexes: ReadonlyMap<string, CollectionIndex>;
  /** Fields with a column of their own, besides the primary key, `_deleted` and `_meta.lwt`. */
  readonly extraFields: readonly IndexField[];
  readonly primary: IndexField;
  readonly writeTime: IndexField;
};

const REGISTRY = 'rx_collections';
/** Raised when the tables of a collection change their form. */
const FORMAT = 1;

export const indexName = (fields: readonly string[]): string => fields.join(',');

function indexPaths(schema: AnySchema, primaryPath: string): readonly (readonly string[])[] {
  const wanted: (readonly string[])[] = (schema.indexes ?? []).map((index) => toArray(index).map(String));
  wanted.push([primaryPath], ['_deleted', '_meta.lwt', primaryPath]);
  return [...new Map(wanted.map((paths) => [indexName(paths), paths])).values()];
}

function describe(schema: AnySchema, primaryPath: string, documents: string): CollectionTables {
  const primary = indexField(schema, primaryPath, 'id');
  const writeTime = indexField(schema, '_meta.lwt', 'lwt');
  const byPath = new Map<string, IndexField>([
    [primaryPath, primary],
    ['_deleted', indexField(schema, '_deleted', 'deleted')],
    ['_meta.lwt', writeTime],
  ]);
  const extraFields: IndexField[] = [];
  const field = (path: string): IndexField => {
    const known = byPath.get(path);
    if (known) return known;
    const added = indexField(schema, path, `f${extraFields.length + 1}`);
    byPath.set(path, added);
    extraFields.push(added);
    return added;
  };
  const indexes = new Map<string, CollectionIndex>();
  for (const paths of indexPaths(schema, primaryPath)) {
    indexes.set(indexName(paths), { name: indexName(paths), fields: paths.map(field) });
  }
  return {
    documents,
    documentById: `SELECT CAST(data AS BLOB) FROM ${documents} WHERE id=?`,
    attachments: `${documents}_files`,
    indexes,
    extraFields,
    primary,
    writeTime,
  };
}

/** Purging reads a partial index of its own, which holds only deleted documents. */
function createIndexes(tables: CollectionTables): string {
  const table = tables.documents;
  const wanted = [...tables.indexes.values()].filter(({ fields }) => fields.length > 1 || fields[0] !== tables.primary);
  const purge = indexName(['_deleted', '_meta.lwt', tables.primary.path]);
  const sql = wanted
    .filter(({ name }) => name !== purge)
    .map(({ fields }, index) => `CREATE INDEX ${table}_i${index} ON ${table}(${fields.map((field) => field.column)});`);
  sql.push(`CREATE INDEX ${table}_purge ON ${table}(lwt) WHERE deleted=1;`);
  return sql.join('');
}

function createTables(connection: Connection, tables: CollectionTables, withAttachments: boolean): void {
  const extra = tables.extraFields.map((field) => `, ${field.column} ${field.type} NOT NULL`).join('');
  connection.exec(
    `CREATE TABLE ${tables.documents}(row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, deleted INTEGER NOT NULL,` +
      ` lwt NUMERIC NOT NULL${extra}, data TEXT NOT NULL);${createIndexes(tables)}`,
  );
  if (!withAttachments) return;
  connection.exec(
    `CREATE TABLE ${tables.attachments}(document TEXT NOT NULL, attachment TEXT NOT NULL, digest TEXT NOT NULL,` +
      ' type TEXT NOT NULL, data BLOB NOT NULL, PRIMARY KEY(document, attachment))',
  );
}

/** A readable table name that no other collection can have: SQLite ignores case, collection names do not. */
const tableName = (number: number, collection: string): string =>
  `rx${number}_${collection.toLowerCase().replace(/[^a-z0-9]+/g, '_')}`;

/** Opens the tables of a collection at its schema's version, and makes them the first time. */
export function openTables(
  connection: Connection,
  collection: string,
  schema: AnySchema,
  primaryPath: string,
): CollectionTables {
  const known = storedLayout(connection, collection, schema.version);
  if (known) {
    const tables = describe(schema, primaryPath, tableName(known.number, collection));
    if (known.layout === layout(tables, schema)) return tables;
    throw new StorageError('STORAGE_SCHEMA_CHANGED', { collection, version: schema.version });
  }
  return connection.transaction((sql) => {
    sql.run(
      `CREATE TABLE IF NOT EXISTS ${REGISTRY}(number INTEGER PRIMARY KEY, collection TEXT NOT NULL, version INTEGER NOT NULL,` +
        ' layout TEXT NOT NULL, UNIQUE(collection, version))',
    );
    const number = Number(sql.get(`SELECT coalesce(max(number), 0) + 1 AS number FROM ${REGISTRY}`)?.number);
    const tables = describe(schema, primaryPath, tableName(number, collection));
    createTables(connection, tables, schema.attachments !== undefined);
    sql.run(`INSERT INTO ${REGISTRY}(number, collection, version, layout) VALUES(?,?,?,?)`, [
      number,
      collection,
      schema.version,
      layout(tables, schema),
    ]);
    return tables;
  });
}

function layout(tables: CollectionTables, schema: AnySchema): string {
  const attachments = schema.attachments !== undefined;
  return JSON.stringify({ format: FORMAT, indexes: [...tables.indexes.keys()], attachments });
}

function storedLayout(connection: Connection, collection: string, version: number) {
  if (!connection.hasTable(REGISTRY)) return undefined;
  const sql = `SELECT number, CAST(layout AS BLOB) FROM ${REGISTRY} WHERE collection=? AND version=?`;
  const [row] = connection.rows(sql, [collection, version]);
  return row ? { number: Number(row[0]), layout: connection.text(row[1]) } : undefined;
}

export function dropTables(connection: Connection, tables: CollectionTables): void {
  connection.transaction((sql) => {
    sql.run(`DROP TABLE IF EXISTS ${tables.documents}`);
    sql.run(`DROP TABLE IF EXISTS ${tables.attachments}`);
    const number = Number(/^rx(\d+)_/.exec(tables.documents)?.[1]);
    sql.run(`DELETE FROM ${REGISTRY} WHERE number=?`, [number]);
  });
}
