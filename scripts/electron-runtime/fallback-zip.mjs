import { createWriteStream, existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import { FALLBACK, fallbackPlaces } from './places.mjs';

/** @returns {Promise<string>} a folder with the fallback as a zip under the name that Electron's packager looks for */
export async function fallbackZipFolder() {
  const { dist, zipFolder } = fallbackPlaces();
  const file = path.join(zipFolder, `electron-v${FALLBACK.version}-linux-x64.zip`);
  if (existsSync(file)) return zipFolder;
  await fs.mkdir(zipFolder, { recursive: true });
  const zip = new yazl.ZipFile();
  for (const entry of await fs.readdir(dist, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const source = path.join(entry.parentPath, entry.name);
    zip.addFile(source, path.relative(dist, source), { compress: false, mode: (await fs.stat(source)).mode });
  }
  zip.end();
  const partial = `${file}.${process.pid}`;
  await pipeline(zip.outputStream, createWriteStream(partial));
  await fs.rename(partial, file);
  return zipFolder;
}
