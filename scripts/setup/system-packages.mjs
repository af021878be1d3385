import process from 'node:process';
import { capture } from './process.mjs';
import { SetupError, say, step } from './report.mjs';
import { findProgram, missing, NEEDS } from './system-probe.mjs';

/** @typedef {import('./system-probe.mjs').Need} Need */

const APT_OPTIONS = ['-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=180'];
const APT_ENV = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };

/** @returns {Promise<readonly string[] | undefined>} what to put before a command so that it may install, if anything may */
async function privilege() {
  if (process.getuid?.() === 0) return [];
  if (!findProgram('sudo')) return undefined;
  return (await capture('sudo', ['-n', 'true'])).code === 0 ? ['sudo', '-n'] : undefined;
}

/**
 * Debian 13 and Ubuntu 24.04 renamed the libraries whose time stamps grew to 64 bits.
 * @param {string} name
 * @param {(name: string) => Promise<boolean>} isKnown whether apt could install that package
 */
export async function packageName(name, isKnown) {
  return name.startsWith('lib') && (await isKnown(`${name}t64`)) ? `${name}t64` : name;
}

/** @param {string} name */
async function aptKnows(name) {
  const { output } = await capture('apt-cache', ['policy', name], { env: { ...process.env, LC_ALL: 'C' } });
  return /Candidate: (?!\(none\))/.test(output);
}

/** @param {readonly Need[]} needs @returns {Promise<readonly string[]>} */
const packagesFor = (needs) => Promise.all(needs.map((need) => packageName(need.package, aptKnows)));

/** @param {readonly string[]} sudo @param {readonly Need[]} needs */
async function install(sudo, needs) {
  /** @param {readonly string[]} args */
  const apt = (args) => {
    const [file = 'apt-get', ...rest] = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    return capture(file, rest, { env: APT_ENV });
  };
  await step(`Installing system packages: ${needs.map((need) => need.package).join(' ')}`, async () => {
    const update = await apt(['update']);
    const { code, output } = await apt(['install', ...APT_OPTIONS, ...(await packagesFor(needs))]);
    if (code !== 0) say(`${update.code === 0 ? '' : update.output}${output}`);
  });
}

/** @param {readonly Need[]} needs @returns {Promise<string>} what the person has to do */
async function advice(needs) {
  const names = needs.map((need) => need.name).join(', ');
  if (!findProgram('apt-get')) {
    return `This system lacks ${names}, and there is no apt-get to install them: use its own package manager.`;
  }
  const command = `sudo apt-get update && sudo apt-get install -y ${(await packagesFor(needs)).join(' ')}`;
  const urgency = needs.some((need) => need.for !== 'wish') ? '' : ' (useful, but not needed to go on)';
  return `This system lacks ${names}${urgency}, and only an administrator may install them. Run once:\n\n    ${command}\n`;
}

/**
 * Sees to it that the libraries and programs are there, installing them where that is allowed.
 * @param {{virtualDisplay: boolean}} options whether a virtual display (and a notification daemon on it) is needed
 */
export async function ensureSystemPackages({ virtualDisplay }) {
  if (process.platform !== 'linux') return;
  const wanted = NEEDS.filter((need) => virtualDisplay || need.for !== 'virtual');
  const lacking = await missing(wanted);
  if (lacking.length === 0) return;
  const sudo = findProgram('apt-get') ? await privilege() : undefined;
  if (sudo) await install(sudo, lacking);
  const still = sudo ? await missing(lacking) : lacking;
  const blocking = still.filter((need) => need.for !== 'wish');
  if (blocking.length > 0) throw new SetupError(await advice(still));
  if (still.length > 0) say(await advice(still));
}
