// `npm run check`: everything that can be known without running the application.
import { runChecks } from './check/run.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { modernNode } from './setup/node.mjs';
import { runScript, say } from './setup/report.mjs';

await runScript(async () => {
  await ensureDependencies();
  const { passed, failed } = await runChecks(modernNode());
  say(`${passed} checks passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
