// `npm run package` and `npm run make`, through electron-forge. Everything unknown goes to Forge.
//   --development   also with the runtime that stands in for the official Electron; the result says that it is such
//   --fast          compress the deb with gzip instead of xz (a minute instead of four)
//   --testable      leave the inspector on, so that window tests can drive the packaged application
import process from 'node:process';
import { fallbackZipFolder } from './electron-runtime/fallback-zip.mjs';
import { findElectron } from './electron-runtime.mjs';
import { inRoot } from './setup/paths.mjs';
import { run } from './setup/process.mjs';
import { runScript, SetupError, say } from './setup/report.mjs';

await runScript(async () => {
  const [command = 'package', ...words] = process.argv.slice(2);
  const own = new Set(['--development', '--fast', '--testable']);
  const development = words.includes('--development');
  // A stand-in that was fetched for development must not keep a release from looking for the official one.
  const electron = await findElectron(
    development ? process.env : { ...process.env, MOUTABAA_ELECTRON_SOURCE: 'official' },
  );
  if (electron.kind === 'fallback' && !development) {
    throw new SetupError(
      'The official Electron is not there, and what stands in for it may not be shipped. Run this where Electron can be ' +
        `downloaded; for a trial that is marked as such: npm run ${command} -- --development`,
    );
  }
  if (development) say('- A development build: not for users, and marked so in its names');
  const standIn =
    electron.kind === 'fallback'
      ? { MOUTABAA_ELECTRON_ZIP: await fallbackZipFolder(), MOUTABAA_ELECTRON_VERSION: electron.version }
      : {};
  const env = {
    ...process.env,
    ...standIn,
    MOUTABAA_BUILD: development ? 'development' : 'release',
    MOUTABAA_TESTABLE: words.includes('--testable') ? '1' : '0',
    MOUTABAA_DEB_COMPRESSION: development || words.includes('--fast') ? 'gzip' : 'xz',
  };
  const forge = inRoot('node_modules', '@electron-forge', 'cli', 'dist', 'electron-forge.js');
  return run(process.execPath, [forge, command, ...words.filter((word) => !own.has(word))], { env });
});
