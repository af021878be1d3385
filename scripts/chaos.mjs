// `npm run chaos -- [--kills 200] [--seed N]`: kills a working engine at random moments and looks whether anything is lost.
import process from 'node:process';
import { ensureDependencies } from './setup/dependencies.mjs';
import { modernNode } from './setup/node.mjs';
import { inRoot } from './setup/paths.mjs';
import { run } from './setup/process.mjs';
import { runScript } from './setup/report.mjs';

await runScript(async () => {
  await ensureDependencies();
  return run(modernNode(), [inRoot('tests/chaos/run.ts'), ...process.argv.slice(2)]);
});
