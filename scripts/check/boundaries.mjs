// Runs dependency-cruiser over src/ with the house's rules. Without a parser that understands the sources it reads
// nothing and passes: so reading nothing is a failure here.
import process from 'node:process';
import { cruise } from 'dependency-cruiser';
import config from '../../.dependency-cruiser.cjs';
import { root } from '../setup/paths.mjs';

process.chdir(root);
const { output } = await cruise(['src'], {
  ruleSet: { forbidden: config.forbidden },
  validate: true,
  ...config.options,
});
if (typeof output === 'string') throw new Error(output);
const { modules, summary } = output;
const own = modules.filter((module) => module.source.startsWith('src/'));
const linked = own.filter((module) => module.dependencies.length > 0);
for (const { rule, from, to, cycle } of summary.violations) {
  const way = cycle ? cycle.map((link) => link.name).join(' -> ') : to;
  process.stdout.write(`${rule.severity} ${rule.name}: ${from} -> ${way}\n`);
}
const blind = own.length === 0 || linked.length === 0;
if (blind) process.stdout.write('no module was read: is @swc/core installed?\n');
process.stdout.write(`${own.length} modules, ${summary.totalDependenciesCruised} dependencies\n`);
process.exitCode = summary.error > 0 || blind ? 1 : 0;
