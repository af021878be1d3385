// What Electron and the window tests need from a Linux system, and how to see whether it is there.
// Shared libraries and programs are looked for, not packages: a system may have them from elsewhere.
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { capture } from './process.mjs';

/**
 * @typedef {object} Need
 * @property {string} package Debian's name; newer releases may call it `<name>t64`
 * @property {'library' | 'program' | 'font' | 'certificates'} kind
 * @property {string} name file that proves that it is there
 * @property {'window' | 'virtual' | 'wish'} for needed for any window, for a virtual display, or merely useful
 */

/** @type {readonly Need[]} */
export const NEEDS = [
  { package: 'libgtk-3-0', kind: 'library', name: 'libgtk-3.so.0', for: 'window' },
  { package: 'libnss3', kind: 'library', name: 'libnss3.so', for: 'window' },
  { package: 'libgbm1', kind: 'library', name: 'libgbm.so.1', for: 'window' },
  { package: 'libasound2', kind: 'library', name: 'libasound.so.2', for: 'window' },
  { package: 'xvfb', kind: 'program', name: 'Xvfb', for: 'virtual' },
  { package: 'xauth', kind: 'program', name: 'xauth', for: 'virtual' },
  { package: 'dbus', kind: 'program', name: 'dbus-daemon', for: 'virtual' },
  { package: 'dunst', kind: 'program', name: 'dunst', for: 'virtual' },
  { package: 'libnotify-bin', kind: 'program', name: 'notify-send', for: 'wish' },
  { package: 'fonts-noto-core', kind: 'font', name: 'arabic', for: 'wish' },
  { package: 'ca-certificates', kind: 'certificates', name: '/etc/ssl/certs/ca-certificates.crt', for: 'wish' },
];

const FONT_FOLDERS = ['/usr/share/fonts', '/usr/local/share/fonts'];
const ARABIC_FONT = /arab|naskh|kufi|dejavu|kacst|amiri|plex/i;
const ADMIN_FOLDERS = ['/usr/local/sbin', '/usr/sbin', '/sbin'];

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} name @returns {string | undefined} where the program is; administrators' folders count too */
export function findProgram(name) {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), ...ADMIN_FOLDERS];
  return folders
    .filter((folder) => folder !== '')
    .map((folder) => path.join(folder, name))
    .find(isExecutable);
}

/** @param {string} folder @param {number} depth @returns {boolean} */
function hasArabicFont(folder, depth = 4) {
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { withFileTypes: true }).some((entry) =>
    entry.isDirectory()
      ? depth > 0 && hasArabicFont(path.join(folder, entry.name), depth - 1)
      : ARABIC_FONT.test(entry.name),
  );
}

/** @param {string} cache what `ldconfig -p` prints @returns {ReadonlySet<string>} names of the libraries it knows */
export function librariesIn(cache) {
  return new Set([...cache.matchAll(/^\s+(\S+) \(/gm)].map((match) => match[1] ?? ''));
}

/**
 * @param {readonly Need[]} needs
 * @returns {Promise<readonly Need[]>} those that this system lacks
 */
export async function missing(needs) {
  const { output } = await capture(findProgram('ldconfig') ?? 'ldconfig', ['-p']);
  const libraries = librariesIn(output);
  return needs.filter((need) => {
    switch (need.kind) {
      case 'library':
        return !libraries.has(need.name);
      case 'program':
        return findProgram(need.name) === undefined;
      case 'font':
        return !FONT_FOLDERS.some((folder) => hasArabicFont(folder));
      case 'certificates':
        return !existsSync(need.name);
      default:
        throw new Error(`unknown kind of need: ${String(need.kind)}`);
    }
  });
}
