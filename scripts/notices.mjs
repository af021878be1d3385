// Writes the third-party notices of the last build to out/package; `npm run package` puts them into the application.
import { mkdirSync, writeFileSync } from 'node:fs';
import { noticesText, shippedPackages } from './notices/collect.mjs';
import { inRoot } from './setup/paths.mjs';
import { runScript, say } from './setup/report.mjs';

await runScript(async () => {
  const packages = shippedPackages();
  mkdirSync(inRoot('out', 'package'), { recursive: true });
  const file = inRoot('out', 'package', 'THIRD-PARTY-NOTICES.txt');
  writeFileSync(file, noticesText(packages));
  say(`${packages.length} packages: ${file}`);
  return 0;
});
