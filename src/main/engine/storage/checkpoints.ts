import type { AsideDatabase } from './driver.ts';

export type Checkpoints = {
  readonly wrote: (rows: number) => void;
  readonly close: () => void;
};

/** Rows after which the log is worth bringing home: some megabytes. */
const ROWS = 2000;

/**
 * Brings the write-ahead log home outside the thread that writes: a commit that had to do it would block that thread for
 * a hundred milliseconds. A checkpoint that fails or lags loses nothing; past its limit SQLite does it within a commit.
 */
export function checkpointsAside(open: () => AsideDatabase | undefined): Checkpoints {
  let aside: AsideDatabase | undefined;
  let rowsSince = 0;
  let running = false;
  let closed = false;

  const checkpoint = async (): Promise<void> => {
    running = true;
    rowsSince = 0;
    try {
      aside ??= open();
      await aside?.exec('PRAGMA wal_checkpoint(PASSIVE)');
    } catch {
      // another process may be at it
    }
    running = false;
  };

  return {
    wrote: (rows) => {
      rowsSince += rows;
      if (rowsSince >= ROWS && !running && !closed) void checkpoint();
    },
    close: () => {
      closed = true;
      aside?.close();
    },
  };
}
