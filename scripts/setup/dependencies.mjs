import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths.mjs';
import { capture } from './process.mjs';
import { SetupError, step } from './report.mjs';

/**
 * @typedef {{version?: string, optional?: boolean}} LockedPackage
 * @typedef {{packages?: Readonly<Record<string, LockedPackage>>}} Lock
 */

/** @param {string} file @returns {Lock | undefined} */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Whether what npm installed is what the lock file asks for. npm notes what it installed in
 * `node_modules/.package-lock.json`, so an `npm ci` done by hand counts as well.
 * Optional packages may be missing: they are for other systems.
 * @param {Lock | undefined} wanted
 * @param {Lock | undefined} installed
 */
export function isInstalled(wanted, installed) {
  if (!wanted?.packages || !installed?.packages) return false;
  const have = installed.packages;
  return Object.entries(wanted.packages).every(([name, { version, optional }]) => {
    if (name === '') return true;
    const found = have[name];
    return found ? found.version === version : optional === true;
  });
}

/** npm where nobody called us through it. Windows cannot start `npm.cmd` without a shell, but npm lies beside its Node. */
function plainNpm() {
  if (process.platform !== 'win32') return { file: 'npm', args: [] };
  const cli = path.join(path.dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  return { file: process.execPath, args: [cli] };
}

/**
 * The npm that called us, under the Node that it came with: `node_modules` is about to be replaced, together with
 * the Node in it that npm scripts otherwise find first.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {{file: string, args: readonly string[]}}
 */
export function npmCommand(env = process.env) {
  const cli = env.npm_execpath;
  const inside = inRoot('node_modules') + path.sep;
  if (!cli?.endsWith('npm-cli.js')) return plainNpm();
  const node = [env.npm_node_execpath, process.execPath].find((file) => file && !file.startsWith(inside));
  return { file: node ?? process.execPath, args: [cli] };
}

/** Runs `npm ci` where `node_modules` is missing or does not match the lock file. */
export async function ensureDependencies() {
  const upToDate = () =>
    isInstalled(readLock(inRoot('package-lock.json')), readLock(inRoot('node_modules', '.package-lock.json')));
  if (upToDate()) return;
  await step('Installing the packages that Moutabaa is built from (npm ci)', async () => {
    const npm = npmCommand();
    const args = [...npm.args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'];
    const { code, output } = await capture(npm.file, args);
    if (code !== 0) throw new SetupError(`${output}\nnpm ci failed (see above). Try by hand: npm ci --loglevel=error`);
  });
}
