import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../setup/paths.mjs';

/** Where each bundle's build notes which packages went into it. */
export const RECORDS = inRoot('.vite', 'packages');

/**
 * @param {string} id a module's path, perhaps with a query
 * @returns {string | undefined} the folder of the npm package that it belongs to
 */
export function packageFolder(id) {
  const match = /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id);
  return match?.[1];
}

/**
 * A Vite plugin that notes the packages of one bundle, so that their licences travel with the application.
 * @param {string} name of the bundle
 * @returns {import('vite').Plugin}
 */
export function recordPackages(name) {
  return {
    name: 'moutabaa:record-packages',
    apply: 'build',
    buildEnd() {
      const folders = [...this.getModuleIds()].flatMap((id) => packageFolder(id) ?? []);
      mkdirSync(RECORDS, { recursive: true });
      writeFileSync(path.join(RECORDS, `${name}.json`), JSON.stringify([...new Set(folders)].sort()));
    },
  };
}
