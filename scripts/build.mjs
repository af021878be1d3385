// Builds the application as it is shipped into .vite/, through the same configurations that Forge uses.
// The window tests, the benchmarks and `npm start` run on it.
import { rm } from 'node:fs/promises';
import process from 'node:process';
import { build, loadConfigFromFile } from 'vite';
import { ENTRIES, RENDERER } from './entries.mjs';
import { inRoot, root } from './setup/paths.mjs';
import { runScript, say, seconds } from './setup/report.mjs';

/** @param {string} config file @param {object} forgeConfigSelf what Forge would hand to it */
async function buildOne(config, forgeConfigSelf) {
  /** @type {import('vite').ConfigEnv & {forgeConfigSelf: object}} */
  const environment = { command: 'build', mode: 'production', forgeConfigSelf };
  const loaded = await loadConfigFromFile(environment, inRoot(config), root);
  if (!loaded) throw new Error(`${config} could not be read`);
  await build({ root, mode: 'production', ...loaded.config, configFile: false, clearScreen: false, logLevel: 'warn' });
}

await runScript(async () => {
  const began = Date.now();
  process.chdir(root);
  await rm(inRoot('.vite', 'build'), { recursive: true, force: true });
  await Promise.all([...ENTRIES.map((entry) => buildOne(entry.config, entry)), buildOne(RENDERER.config, RENDERER)]);
  say(`- Built the application in ${seconds(began)}`);
  return 0;
});
