// `npm test`: sets everything up, checks the code, builds the application and runs all tests; ends with one line.
// What stands after `--` goes to vitest: npm test -- src/shared
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import process from 'node:process';
import { runChecks } from './check/run.mjs';
import { electronEnvironment } from './setup/display.mjs';
import { inRoot } from './setup/paths.mjs';
import { prepare } from './setup/prepare.mjs';
import { run } from './setup/process.mjs';
import { elapsed, runScript, say } from './setup/report.mjs';
import { startVirtualDesktop } from './setup/virtual-desktop.mjs';
import { addUp, countsOf, totalLine } from './test/totals.mjs';

/**
 * @param {string} node
 * @param {'unit' | 'window'} project
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<import('./test/totals.mjs').Totals>}
 */
async function vitest(node, project, env) {
  const report = inRoot('out', 'test', `${project}.json`);
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['run', '--project', project, '--passWithNoTests', ...reporters, ...process.argv.slice(2)];
  const code = await run(node, [inRoot('node_modules', 'vitest', 'vitest.mjs'), ...args], { env });
  try {
    return countsOf(JSON.parse(readFileSync(report, 'utf8')), code);
  } catch {
    return { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  }
}

/** @param {string} node @param {string} electron */
async function windowTests(node, electron) {
  say('\nTests in a real window');
  const env = { ...process.env, ...(await electronEnvironment()), MOUTABAA_ELECTRON: electron };
  if (process.platform !== 'linux') return vitest(node, 'window', env);
  const desktop = await startVirtualDesktop(env);
  try {
    return await vitest(node, 'window', desktop.env);
  } finally {
    desktop.stop();
  }
}

await runScript(async () => {
  say('Moutabaa: set up what is missing, check, build, and run all tests');
  const { node, electron } = await prepare({ virtualDisplay: true });
  mkdirSync(inRoot('out', 'test'), { recursive: true });
  say('\nChecks');
  const checks = await runChecks(node);
  say('\nUnit, property and integration tests');
  const unit = await vitest(node, 'unit', { ...process.env, MOUTABAA_ELECTRON: electron.executable });
  say('\nBuild');
  const built = await run(node, [inRoot('scripts', 'build.mjs')]);
  const inWindow = built === 0 ? await windowTests(node, electron.executable) : { passed: 0, failed: 1, skipped: 0 };
  const totals = addUp([{ ...checks, skipped: 0 }, unit, inWindow]);
  say(`\nTook ${elapsed()}`);
  process.stdout.write(`${totalLine(totals)}\n`);
  return totals.failed === 0 ? 0 : 1;
});
