// `npm start`: sets everything up, builds the application and opens it.
//   --once   where there is no display: end after the picture of the window has been taken
//   --dev    start through electron-forge's development server, with live reload
// Anything else goes to the application.
import process from 'node:process';
import { electronEnvironment, electronSwitches, hasDisplay } from './setup/display.mjs';
import { inRoot, root } from './setup/paths.mjs';
import { prepare } from './setup/prepare.mjs';
import { run } from './setup/process.mjs';
import { runScript, SetupError, say } from './setup/report.mjs';
import { showWithoutDisplay } from './start/without-display.mjs';

/** @param {import('./setup/prepare.mjs').Prepared} prepared @param {NodeJS.ProcessEnv} env */
function startForDevelopment({ node, electron }, env) {
  const forge = inRoot('node_modules', '@electron-forge', 'cli', 'dist', 'electron-forge.js');
  return run(node, [forge, 'start'], { env: { ...env, ELECTRON_OVERRIDE_DIST_PATH: electron.dist } });
}

await runScript(async () => {
  const words = process.argv.slice(2);
  const [once, development] = [words.includes('--once'), words.includes('--dev')];
  const forApplication = words.filter((word) => word !== '--once' && word !== '--dev');
  say('Moutabaa: set up what is missing, build the application and open it');
  const display = await hasDisplay();
  const prepared = await prepare({ virtualDisplay: !display });
  const env = { ...process.env, ...(await electronEnvironment()) };
  if (development) {
    if (!display) throw new SetupError('npm start -- --dev needs a display.');
    return startForDevelopment(prepared, env);
  }
  if ((await run(prepared.node, [inRoot('scripts', 'build.mjs')])) !== 0) return 1;
  const args = [...electronSwitches(), root, ...forApplication];
  if (!display) return showWithoutDisplay(prepared.electron.executable, args, env, { once });
  say('- Opening the window (Ctrl-C here, or quitting the application, ends it)');
  return run(prepared.electron.executable, args, { env });
});
