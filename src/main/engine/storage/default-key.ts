import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { StorageError } from './errors.ts';

const KEY_BYTES = 32;
const KEY = /^[0-9a-f]{64}$/;

const code = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

/**
 * The key of a database for which none was set: random, made with the database and kept in `<file>.key`, readable by this
 * user alone. It protects a file that leaves its folder, such as a copy on a stick; who can read the folder has both.
 * A database that lies there without its key gets one that opens nothing, so that its opening says what is wrong.
 */
export function keyBeside(file: string): string {
  const path = `${file}.key`;
  const kept = readKey(path, file);
  if (kept !== undefined) return kept;
  const fresh = randomBytes(KEY_BYTES).toString('hex');
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0) return fresh;
  keepKey(path, fresh);
  // another process may have been first
  return readKey(path, file) ?? fresh;
}

function readKey(path: string, file: string): string | undefined {
  try {
    const key = readFileSync(path, 'utf8').trim();
    if (KEY.test(key)) return key;
  } catch (error) {
    if (code(error) === 'ENOENT') return undefined;
    throw new StorageError('STORAGE_CANNOT_OPEN', { file: path }, error);
  }
  throw new StorageError('STORAGE_WRONG_KEY', { file, key: false });
}

/** Appears whole or not at all, and never over a key that is there already. */
function keepKey(path: string, key: string): void {
  const draft = `${path}.${process.pid}`;
  try {
    writeFileSync(draft, `${key}\n`, { mode: 0o600, flush: true });
    linkSync(draft, path);
  } catch (error) {
    if (code(error) !== 'EEXIST') throw new StorageError('STORAGE_READ_ONLY', { file: path }, error);
  } finally {
    rmSync(draft, { force: true });
  }
}
