/** What may be bound to a statement. Booleans are left out on purpose: libsql aborts the process when one is bound. */
export type SqlValue = null | number | string | Uint8Array;

/** A prepared statement. Every call runs it to its end, so that no statement stays active between calls. */
export type SqlStatement = {
  readonly columns: () => readonly string[];
  /** Returns the number of changed rows. */
  readonly run: (parameters: readonly SqlValue[]) => number;
  /** The first row only: the statement must end with it. */
  readonly first: (parameters: readonly SqlValue[]) => readonly SqlValue[] | undefined;
  /** All rows, each an array of column values. */
  readonly rows: (parameters: readonly SqlValue[]) => readonly (readonly SqlValue[])[];
};

/** One open SQLite file. */
export type SqlDatabase = {
  readonly exec: (sql: string) => void;
  readonly prepare: (sql: string) => SqlStatement;
  readonly close: () => void;
};

export type OpenOptions = {
  /** Without it the file is plain. */
  readonly encryptionKey?: string | undefined;
};

/** A connection of its own that works outside this thread. */
export type AsideDatabase = {
  readonly exec: (sql: string) => Promise<void>;
  readonly close: () => void;
};

/**
 * The one place that knows a native module. Errors must carry SQLite's extended result code as `rawCode`.
 * Anything synchronous with SQLite 3.35 or later will do.
 */
export type SqlDriver = {
  readonly name: string;
  readonly open: (file: string, options: OpenOptions) => SqlDatabase;
  /** Where a driver has it, the log is brought home outside the thread that writes; otherwise some commits take longer. */
  readonly openAside?: (file: string, options: OpenOptions) => AsideDatabase;
};
