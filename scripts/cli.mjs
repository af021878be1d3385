// `npm run cli -- …`: the command line, straight from the sources. Writes nothing to stdout itself.
import process from 'node:process';
import { ensureDependencies } from './setup/dependencies.mjs';
import { modernNode } from './setup/node.mjs';
import { inRoot } from './setup/paths.mjs';
import { run } from './setup/process.mjs';
import { runScript } from './setup/report.mjs';

await runScript(async () => {
  await ensureDependencies();
  // npm runs scripts in the project's folder; relative paths are meant from where the person stood.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  return run(modernNode(), [inRoot('src/main/engine/cli/main.ts'), ...process.argv.slice(2)], { cwd });
});
