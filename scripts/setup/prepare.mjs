import { ensureDependencies } from './dependencies.mjs';
import { modernNode } from './node.mjs';
import { inRoot } from './paths.mjs';
import { readStdout } from './process.mjs';
import { SetupError, say } from './report.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

/**
 * @typedef {object} Prepared
 * @property {string} node Node that runs the project's tools
 * @property {import('../electron-runtime/places.mjs').Runtime} electron
 */

/** @param {string} node @returns {Promise<Prepared['electron']>} */
async function ensureElectron(node) {
  const proxied = process.env.HTTPS_PROXY ?? process.env.https_proxy;
  const env = proxied ? { ...process.env, NODE_USE_ENV_PROXY: '1', ELECTRON_GET_USE_PROXY: '1' } : process.env;
  const { code, stdout } = await readStdout(node, [inRoot('scripts', 'electron-runtime.mjs')], { env });
  if (code !== 0) throw new SetupError('There is no Electron to run the application with (see above).');
  return JSON.parse(stdout);
}

/**
 * All that a fresh clone needs: npm's packages, the system's packages, Electron.
 * @param {{virtualDisplay: boolean}} options
 * @returns {Promise<Prepared>}
 */
export async function prepare(options) {
  // Both are waited for even if one fails: npm must not be cut off halfway.
  const results = await Promise.allSettled([ensureDependencies(), ensureSystemPackages(options)]);
  for (const result of results) if (result.status === 'rejected') throw result.reason;
  const node = modernNode();
  const electron = await ensureElectron(node);
  if (electron.kind === 'fallback')
    say(`- Electron ${electron.version} stands in for the official one (development only)`);
  return { node, electron };
}
