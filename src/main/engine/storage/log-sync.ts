import { open } from 'node:fs/promises';

/**
 * Brings the write-ahead log to the disk outside this thread, while a long write still makes it grow: the commit, which
 * waits for the disk, then has little left to wait for. Nothing depends on it. SQLite holds no locks on the log itself, so
 * that opening it here endangers none (https://www.sqlite.org/howtocorrupt.html, 2.2).
 */
export function logSync(file: string): () => void {
  let running = false;
  const sync = async (): Promise<void> => {
    const log = await open(`${file}-wal`, 'r+');
    try {
      await log.datasync();
    } finally {
      await log.close();
    }
  };
  return () => {
    if (running) return;
    running = true;
    sync()
      // a failing disk is found by the commit, which says so
      .catch(() => undefined)
      .finally(() => {
        running = false;
      });
  };
}
