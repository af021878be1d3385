import { statfsSync } from 'node:fs';
import net from 'node:net';
import { capture } from './process.mjs';
import { say } from './report.mjs';

/** @param {string} socket @returns {Promise<boolean>} */
function answers(socket) {
  return new Promise((resolve) => {
    const connection = net.connect(socket);
    connection.on('connect', () => {
      connection.destroy();
      resolve(true);
    });
    connection.on('error', () => resolve(false));
  });
}

/**
 * @param {string} display value of DISPLAY
 * @returns {string | undefined} the socket of a display on this machine; a forwarded one (`localhost:10.0`) has none
 */
export function displaySocket(display) {
  const match = /^(?:unix)?:(\d+)(?:\.\d+)?$/.exec(display);
  return match ? `/tmp/.X11-unix/X${match[1]}` : undefined;
}

/**
 * Whether a window can be shown. A DISPLAY that is left over from a session that has ended does not count.
 * @param {Readonly<Record<string, string | undefined>>} env
 */
export async function hasDisplay(env = process.env) {
  if (process.platform !== 'linux') return true;
  if (env.WAYLAND_DISPLAY) return true;
  if (!env.DISPLAY) return false;
  const socket = displaySocket(env.DISPLAY);
  return socket === undefined || (await answers(socket));
}

/** Chromium's sandbox needs user namespaces; some systems and containers forbid them to ordinary users. */
async function sandboxWorks() {
  return (await capture('unshare', ['--user', '--map-root-user', 'true'])).code === 0;
}

/**
 * Without a UTF-8 locale Chromium loses the Arabic letters of file names. Bare machines and services often set none.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {Readonly<Record<string, string>>}
 */
export function textEnvironment(env) {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  return /utf-?8/i.test(locale) ? {} : { LC_ALL: 'C.UTF-8' };
}

/**
 * What Electron needs in its environment on this machine when it runs from the sources.
 * @returns {Promise<Readonly<Record<string, string>>>}
 */
export async function electronEnvironment() {
  if (process.platform !== 'linux') return {};
  return { ...textEnvironment(process.env), ...(await sandboxEnvironment()) };
}

/** @returns {Promise<Readonly<Record<string, string>>>} */
async function sandboxEnvironment() {
  if (process.getuid?.() === 0) return { ELECTRON_DISABLE_SANDBOX: '1' };
  if (await sandboxWorks()) return {};
  say('- This system allows no user namespaces: Electron runs without its outer sandbox here (development only)');
  return { ELECTRON_DISABLE_SANDBOX: '1' };
}

/** Containers often have 64 MB of shared memory, which Chromium outgrows. */
const SMALL_SHARED_MEMORY = 256 * 1024 * 1024;

/** @returns {readonly string[]} switches that Electron needs on this machine */
export function electronSwitches() {
  if (process.platform !== 'linux') return [];
  try {
    const { bsize, blocks } = statfsSync('/dev/shm');
    return bsize * blocks < SMALL_SHARED_MEMORY ? ['--disable-dev-shm-usage'] : [];
  } catch {
    return ['--disable-dev-shm-usage'];
  }
}
