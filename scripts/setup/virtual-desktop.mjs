// A display and a session bus of our own, for machines without a screen and for the window tests.
// Both are started by hand rather than by xvfb-run and dbus-run-session: Ctrl-C must reach the application first and
// these two last, and several runs at once must not fight over a display number.
import { spawn } from 'node:child_process';
import { SetupError, say } from './report.mjs';
import { findProgram } from './system-probe.mjs';

const START_MS = 20_000;

/**
 * Starts a server that writes its address to its file descriptor 3 once it is ready.
 * @param {string} name
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{address: string, stop: () => void}>}
 */
function startServer(name, args, env) {
  const file = findProgram(name);
  if (!file) throw new SetupError(`${name} is not installed.`);
  // In a process group of its own, so that the terminal's Ctrl-C does not reach it.
  const child = spawn(file, args, { env, detached: true, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr?.on('data', (chunk) => {
    errors = `${errors}${chunk}`.slice(-2_000);
  });
  const stop = () => void child.kill('SIGTERM');
  return new Promise((resolve, reject) => {
    const timer = setTimeout(stop, START_MS);
    const fail = () => {
      clearTimeout(timer);
      reject(new SetupError(`${name} did not start.\n${errors}`));
    };
    child.on('error', fail);
    child.on('exit', fail);
    child.stdio[3]?.once('data', (chunk) => {
      clearTimeout(timer);
      child.unref();
      resolve({ address: String(chunk).trim(), stop });
    });
  });
}

/**
 * The bus starts the notification daemon on demand, hence after the display and with its name. Some containers refuse
 * it to users without a name; all but notifications works without it.
 * @param {NodeJS.ProcessEnv} env
 */
async function startBus(env) {
  try {
    const bus = await startServer('dbus-daemon', ['--session', '--nofork', '--print-address=3'], env);
    return { env: { ...env, DBUS_SESSION_BUS_ADDRESS: bus.address }, stop: bus.stop };
  } catch (error) {
    say(`- No session bus, hence no desktop notifications: ${error instanceof Error ? error.message.trim() : error}`);
    return { env, stop: () => {} };
  }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{env: NodeJS.ProcessEnv, stop: () => void}>} what programs on it need in their environment
 */
export async function startVirtualDesktop(env = process.env) {
  const screen = ['-screen', '0', '1440x900x24', '-nolisten', 'tcp', '-displayfd', '3'];
  const display = await startServer('Xvfb', screen, env);
  const { WAYLAND_DISPLAY: _w, XAUTHORITY: _x, ...rest } = env;
  const shown = { ...rest, DISPLAY: `:${display.address}`, XDG_SESSION_TYPE: 'x11' };
  const bus = await startBus(shown);
  return {
    env: bus.env,
    stop: () => {
      bus.stop();
      display.stop();
    },
  };
}
