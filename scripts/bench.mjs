// `npm run bench -- [--only PREFIX] [--json FILE]`: sets everything up, builds the application and measures it beside what
// it is compared with. What is measured stands in bench/.
import process from 'node:process';
import { electronEnvironment, electronSwitches, hasDisplay } from './setup/display.mjs';
import { inRoot } from './setup/paths.mjs';
import { prepare } from './setup/prepare.mjs';
import { run } from './setup/process.mjs';
import { runScript, say } from './setup/report.mjs';
import { startVirtualDesktop } from './setup/virtual-desktop.mjs';

await runScript(async () => {
  say('Moutabaa: set up what is missing, build the application and measure it');
  const display = process.platform !== 'linux' || (await hasDisplay());
  const { node, electron } = await prepare({ virtualDisplay: !display });
  if ((await run(node, [inRoot('scripts', 'build.mjs')])) !== 0) return 1;
  const env = {
    ...process.env,
    ...(await electronEnvironment()),
    MOUTABAA_ELECTRON: electron.executable,
    MOUTABAA_ELECTRON_ARGUMENTS: JSON.stringify(electronSwitches()),
    MOUTABAA_ELECTRON_VERSION: electron.version,
    // npm runs scripts in the project's folder; a relative file is meant from where the person stood.
    MOUTABAA_BENCH_FROM: process.env.INIT_CWD ?? process.cwd(),
  };
  const desktop = display ? { env, stop: () => {} } : await startVirtualDesktop(env);
  try {
    return await run(node, [inRoot('bench', 'main.ts'), ...process.argv.slice(2)], { env: desktop.env });
  } finally {
    desktop.stop();
  }
});
