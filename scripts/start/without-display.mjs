import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { inRoot, root } from '../setup/paths.mjs';
import { say } from '../setup/report.mjs';
import { startVirtualDesktop } from '../setup/virtual-desktop.mjs';

/** How long the application may take to show its window, on a slow machine. */
const PICTURE_MS = 90_000;
const GOODBYE_MS = 10_000;

/** @param {Uint8Array} bytes @returns {boolean} whether it is a PNG that was written to its end */
export function isWholePng(bytes) {
  const text = Buffer.from(bytes).toString('latin1');
  return text.startsWith('\x89PNG') && text.slice(-12).includes('IEND');
}

/** @param {string} file @param {() => boolean} isRunning @returns {Promise<boolean>} whether the picture came */
async function waitForPicture(file, isRunning) {
  const end = Date.now() + PICTURE_MS;
  while (Date.now() < end) {
    const bytes = await readFile(file).catch(() => undefined);
    if (bytes && isWholePng(bytes)) return true;
    if (!isRunning()) return false;
    await pause(200);
  }
  return false;
}

/**
 * Runs the application on a virtual display, and keeps a picture of its window.
 * @param {string} executable
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {{once: boolean}} options `once` ends the application after the picture
 * @returns {Promise<number>} 0 when there is a picture (and the application then ended well)
 */
export async function showWithoutDisplay(executable, args, env, { once }) {
  const picture = inRoot('out', 'window.png');
  await mkdir(inRoot('out'), { recursive: true });
  await rm(picture, { force: true });
  say('- There is no display here: the window opens on a virtual one');
  const desktop = await startVirtualDesktop({ ...env, MOUTABAA_SCREENSHOT: picture });
  // Chromium complains at length about graphics cards and system services that such a machine does not have.
  const child = spawn(executable, ['--log-level=3', ...args], { cwd: root, env: desktop.env, stdio: 'inherit' });
  const ended = new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
  const stop = () => void child.kill('SIGTERM');
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  try {
    const seen = await waitForPicture(picture, () => child.exitCode === null && child.signalCode === null);
    say(seen ? `- A picture of the window: ${picture}` : '- The window did not show itself: there is no picture of it');
    if (!seen || once) {
      stop();
      const patience = setTimeout(() => child.kill('SIGKILL'), GOODBYE_MS);
      await ended;
      clearTimeout(patience);
      return seen ? 0 : 1;
    }
    say('- The application keeps running; Ctrl-C ends it');
    return await ended;
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    desktop.stop();
  }
}
