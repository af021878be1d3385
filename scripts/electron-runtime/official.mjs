import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../setup/paths.mjs';
import { capture } from '../setup/process.mjs';
import { say, step } from '../setup/report.mjs';

/** @typedef {import('./places.mjs').Runtime} Runtime */

/** A server that accepts the connection and says nothing would hold the download for minutes: ask first. */
const PROBE_MS = 8_000;
const DOWNLOAD_MS = 240_000;
const MIRROR = 'https://github.com/electron/electron/releases/download/';

/** @param {string} file @returns {string | undefined} */
function readLine(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}

/** @returns {string} the version that package.json asks for */
export function wantedVersion() {
  return JSON.parse(readFileSync(inRoot('node_modules', 'electron', 'package.json'), 'utf8')).version;
}

/** @returns {Runtime | undefined} the official Electron, where it is unpacked, complete and of the right version */
export function installedOfficial() {
  const folder = inRoot('node_modules', 'electron');
  const dist = path.join(folder, 'dist');
  const version = readLine(path.join(dist, 'version'))?.replace(/^v/, '');
  const name = readLine(path.join(folder, 'path.txt'));
  if (!name || version !== wantedVersion() || !existsSync(path.join(dist, name))) return undefined;
  return { kind: 'official', dist, executable: path.join(dist, name), version };
}

/**
 * @param {string} version
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {string} where this system's Electron is downloaded from
 */
export function downloadUrl(version, env = process.env) {
  const mirror = env.ELECTRON_MIRROR ?? env.npm_config_electron_mirror ?? MIRROR;
  return `${mirror.replace(/\/?$/, '/')}v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`;
}

async function isReachable() {
  try {
    const answer = await fetch(downloadUrl(wantedVersion()), { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) });
    return answer.ok;
  } catch {
    return false;
  }
}

/** @returns {Promise<Runtime | undefined>} the official Electron after downloading it, or nothing where that fails */
export async function downloadOfficial() {
  if (!(await isReachable())) {
    say('- The official Electron download cannot be reached from here');
    return undefined;
  }
  return step(`Downloading Electron ${wantedVersion()} (about 110 MB, once)`, async () => {
    const install = inRoot('node_modules', 'electron', 'install.js');
    const { code, output } = await capture(process.execPath, [install], { timeout: DOWNLOAD_MS });
    if (code !== 0) say(output);
    return installedOfficial();
  });
}
