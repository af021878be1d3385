// Finds the Electron that runs the application, in this order: the one that ELECTRON_OVERRIDE_DIST_PATH names, the
// official one that is already there, the official one downloaded now, and (Linux x64, development only) a fallback.
// Needs the dependencies and a recent Node. Run by itself it prints what it found as JSON.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadOfficial, downloadUrl, installedOfficial, wantedVersion } from './electron-runtime/official.mjs';
import { fallbackFits, fallbackIsReady, fallbackPlaces, fallbackRuntime } from './electron-runtime/places.mjs';
import { runScript, SetupError } from './setup/report.mjs';

/** @typedef {import('./electron-runtime/places.mjs').Runtime} Runtime */

/** @param {string} dist @returns {Runtime} */
function givenRuntime(dist) {
  if (fallbackFits() && dist === fallbackPlaces().dist) return fallbackRuntime();
  const name = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[String(process.platform)];
  const executable = path.join(dist, name ?? 'electron');
  if (!existsSync(executable))
    throw new SetupError(`ELECTRON_OVERRIDE_DIST_PATH names ${dist}, but there is no Electron in it.`);
  const file = path.join(dist, 'version');
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : wantedVersion();
  return { kind: 'given', dist, executable, version };
}

/**
 * @param {Readonly<Record<string, string | undefined>>} env MOUTABAA_ELECTRON_SOURCE=official|fallback forces one
 * @returns {Promise<Runtime>}
 * @throws {SetupError} where no Electron can be had; the message says what to do
 */
export async function findElectron(env = process.env) {
  if (env.ELECTRON_OVERRIDE_DIST_PATH) return givenRuntime(env.ELECTRON_OVERRIDE_DIST_PATH);
  const source = env.MOUTABAA_ELECTRON_SOURCE;
  if (source !== 'fallback') {
    const installed = installedOfficial();
    if (installed) return installed;
  }
  if (source !== 'official' && fallbackIsReady()) return fallbackRuntime();
  if (source !== 'fallback') {
    const downloaded = await downloadOfficial();
    if (downloaded) return downloaded;
  }
  if (source === 'official' || !fallbackFits()) {
    throw new SetupError(
      `Electron could not be downloaded from ${downloadUrl(wantedVersion())}. See that this address can be opened ` +
        '(HTTPS_PROXY is respected), or set ELECTRON_MIRROR to an address that has it, and run the command again.',
    );
  }
  const { installFallback } = await import('./electron-runtime/fallback.mjs');
  return installFallback();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runScript(async () => {
    process.stdout.write(`${JSON.stringify(await findElectron())}\n`);
    return 0;
  });
}
