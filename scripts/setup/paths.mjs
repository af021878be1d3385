import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** @param {...string} parts @returns {string} a path inside the project */
export const inRoot = (...parts) => path.join(root, ...parts);

/**
 * Where downloaded runtimes are kept between clones: `$XDG_CACHE_HOME/moutabaa`, else `~/.cache/moutabaa`.
 * The specification says that a relative XDG_CACHE_HOME is to be ignored.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {string} home
 */
export function cacheRoot(env = process.env, home = os.homedir()) {
  const base = env.XDG_CACHE_HOME;
  return path.join(base && path.isAbsolute(base) ? base : path.join(home, '.cache'), 'moutabaa');
}
