import type { StoredDocument } from './documents.ts';
import type { SqlDatabase, SqlStatement, SqlValue } from './driver.ts';
import { StorageError, translateDriverError } from './errors.ts';
import { storedText } from './stored-text.ts';

/** A row of a plain table, by column name. Blobs come as `Uint8Array`. */
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** SQL within the current transaction. Everything runs at once; nothing here may wait. */
export type Transaction = {
  /** Returns the number of changed rows. */
  readonly run: (sql: string, parameters?: readonly SqlValue[]) => number;
  readonly all: (sql: string, parameters?: readonly SqlValue[]) => readonly SqlRow[];
  /** The first row. Ask for one only (`LIMIT 1`): the others are read too. */
  readonly get: (sql: string, parameters?: readonly SqlValue[]) => SqlRow | undefined;
};

type TransactionEnd = { readonly commit: () => void; readonly undo: () => void };

const STATEMENTS = 400;

const WHOLE = ['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK'] as const;
const PART = ['SAVEPOINT part', 'RELEASE part', 'ROLLBACK TO part; RELEASE part'] as const;

/**
 * Single writes become transactions, and those are begun by SQL that is not kept as a statement: a statement that fails
 * because the file is locked stays active in the driver, and then no later transaction can be committed.
 */
const WRITES = /^\s*(insert|update|delete|replace|create|drop|alter|with)\b/i;
const READS = /^\s*(select|pragma|explain|values)\b/i;
const LONE_SURROGATE = /\p{Surrogate}/u;

/** SQLite cannot give a text back whole that holds NUL, and UTF-8 has no lone surrogates: better refused than changed. */
function checkTexts(parameters: readonly SqlValue[]): readonly SqlValue[] {
  for (let position = 0; position < parameters.length; position++) {
    const value = parameters[position];
    if (typeof value === 'string' && (value.includes('\0') || LONE_SURROGATE.test(value))) {
      throw new StorageError('STORAGE_VALUE', { position, type: 'text with NUL or a lone surrogate' });
    }
  }
  return parameters;
}

function storedDocument(value: SqlValue | undefined): StoredDocument {
  const json = storedText(value);
  return { json, document: JSON.parse(json) };
}

/** One open file, shared by every collection and plain table in it. Statements are prepared once. */
export class Connection {
  readonly file: string;
  readonly #database: SqlDatabase;
  readonly #onCorrupt: (error: StorageError) => StorageError;
  readonly #statements = new Map<string, SqlStatement>();
  readonly #tables = new Set<string>();
  #depth = 0;
  #finishBackground: (() => void) | undefined;
  #view: NodeJS.Immediate | undefined;
  #broken: StorageError | undefined;

  constructor(file: string, database: SqlDatabase, onCorrupt: (error: StorageError) => StorageError) {
    this.file = file;
    this.#database = database;
    this.#onCorrupt = onCorrupt;
  }

  readonly plain: Transaction = {
    run: (sql, parameters = []) => this.run(sql, checkTexts(parameters)),
    all: (sql, parameters = []) => this.#named(sql, checkTexts(parameters)),
    get: (sql, parameters = []) => this.#named(sql, checkTexts(parameters))[0],
  };

  run(sql: string, parameters: readonly SqlValue[]): number {
    if (this.#depth === 0 && WRITES.test(sql)) return this.transaction(() => this.run(sql, parameters));
    if (this.#depth === 0) this.#beforeWriting();
    return this.#guard(() => this.#statement(sql).run(parameters));
  }

  rows(sql: string, parameters: readonly SqlValue[]): readonly (readonly SqlValue[])[] {
    this.#beforeReading();
    return this.#guard(() => this.#statement(sql).rows(parameters));
  }

  /** Remembered once it exists: this table is never dropped. */
  hasTable(name: string): boolean {
    if (!this.#tables.has(name) && this.rows('SELECT 1 FROM sqlite_schema WHERE name=?', [name]).length > 0) {
      this.#tables.add(name);
    }
    return this.#tables.has(name);
  }

  /** The document whose JSON, as bytes, is the first column of one row. */
  document(sql: string, parameters: readonly SqlValue[]): StoredDocument | undefined {
    this.#beforeReading();
    try {
      const row = this.#statement(sql).first(parameters);
      return row && storedDocument(row[0]);
    } catch (error) {
      throw this.#failure(error);
    }
  }

  /** The documents whose JSON, as bytes, is the first column. What is no JSON was not written by us. */
  documents(sql: string, parameters: readonly SqlValue[]): StoredDocument[] {
    this.#beforeReading();
    return this.#guard(() =>
      this.#statement(sql)
        .rows(parameters)
        .map(([json]) => storedDocument(json)),
    );
  }

  /** A text that was read as bytes. */
  text(value: SqlValue | undefined): string {
    return this.#guard(() => storedText(value));
  }

  exec(sql: string): void {
    if (this.#depth === 0) this.#beforeWriting();
    this.#guard(() => this.#database.exec(sql));
  }

  /** All or nothing, on the disk when it returns. Inside another transaction it is a part that can fail by itself. */
  transaction<Result>(work: (sql: Transaction) => Result): Result {
    const end = this.begin();
    try {
      const result = work(this.plain);
      if (result instanceof Promise) throw new StorageError('STORAGE_ASYNC_TRANSACTION');
      end.commit();
      return result;
    } catch (error) {
      end.undo();
      throw error;
    }
  }

  /** A transaction that its caller ends: with `commit`, or with `undo`, which never throws and may follow a failed commit. */
  begin(): TransactionEnd {
    if (this.#broken) throw this.#broken;
    const [begin, commit, rollback] = this.#depth === 0 ? WHOLE : PART;
    this.exec(begin);
    this.#depth++;
    let open = true;
    const close = (): void => {
      if (open) this.#depth--;
      open = false;
    };
    return {
      commit: () => {
        this.exec(commit);
        close();
      },
      undo: () => {
        this.#undo(rollback);
        close();
      },
    };
  }

  /**
   * While another connection of this process writes to the file in the background, this one cannot. Whoever must write now
   * calls `finish` first, which ends that write at once.
   */
  writeInBackground(finish: (() => void) | undefined): void {
    this.#finishBackground = finish;
    this.#endView();
  }

  /** Brings the log home first: the file alone is then complete. */
  close(): void {
    this.#beforeWriting();
    try {
      if (!this.#broken) this.#statement('PRAGMA wal_checkpoint(TRUNCATE)').rows([]);
    } catch {
      // another process may still read the log; it will bring it home
    }
    this.#statements.clear();
    this.#database.close();
  }

  /**
   * Reads of one turn of the event loop share a view of the file: entering and leaving one for each read would cost more
   * than the read itself. Whatever writes ends it first.
   */
  #beforeReading(): void {
    if (this.#depth > 0 || this.#view) return;
    this.#guard(() => this.#statement('BEGIN').run([]));
    this.#view = setImmediate(() => this.#endView());
  }

  #beforeWriting(): void {
    this.#finishBackground?.();
    this.#endView();
  }

  #endView(): void {
    if (!this.#view) return;
    clearImmediate(this.#view);
    this.#view = undefined;
    try {
      this.#statement('COMMIT').run([]);
    } catch {
      // a view has nothing to lose, and a failed read can have ended it
      this.#undo('ROLLBACK');
    }
  }

  #undo(rollback: string): void {
    try {
      this.#database.exec(rollback);
    } catch {
      // SQLite ends a transaction by itself after some errors; then there is nothing left to undo
    }
  }

  #named(sql: string, parameters: readonly SqlValue[]): readonly SqlRow[] {
    // plain SQL may be anything that answers with rows, also a pragma or an insert
    if (this.#depth === 0 && READS.test(sql)) this.#endView();
    else if (this.#depth === 0) this.#beforeWriting();
    return this.#guard(() => {
      const statement = this.#statement(sql);
      const columns = statement.columns();
      return statement.rows(parameters).map((row) => {
        return Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null]));
      });
    });
  }

  #statement(sql: string): SqlStatement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const prepared = this.#database.prepare(sql);
    if (this.#statements.size >= STATEMENTS) {
      const [oldest] = this.#statements.keys();
      if (oldest !== undefined) this.#statements.delete(oldest);
    }
    this.#statements.set(sql, prepared);
    return prepared;
  }

  #guard<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      throw this.#failure(error);
    }
  }

  #failure(error: unknown): unknown {
    const translated = translateDriverError(error, this.file);
    if (!(translated instanceof StorageError) || translated.code !== 'STORAGE_CORRUPT') return translated;
    this.#broken ??= this.#onCorrupt(translated);
    return this.#broken;
  }
}
