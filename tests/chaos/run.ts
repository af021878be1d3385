import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { campaign } from './campaign.ts';

/** `npm run chaos -- [--kills 200] [--seed N]`: kills a working engine again and again, and counts what is missing. */
const { values } = parseArgs({ options: { kills: { type: 'string' }, seed: { type: 'string' } } });
const kills = Number(values.kills ?? 200);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
if (!Number.isInteger(kills) || kills < 1 || !Number.isInteger(seed)) {
  process.stderr.write('usage: npm run chaos -- [--kills NUMBER] [--seed NUMBER]\n');
  process.exit(2);
}

const home = mkdtempSync(path.join(os.tmpdir(), 'moutabaa-chaos-'));
process.stderr.write(`${kills} kills, seed ${seed}\n`);
try {
  const report = await campaign({ home, kills, seed, onRound: (line) => process.stderr.write(`${line}\n`) });
  rmSync(home, { recursive: true, force: true });
  process.stdout.write(`${JSON.stringify({ seed, ...report })}\n`);
} catch (thrown) {
  process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\nIts files stay in ${home}\n`);
  process.exitCode = 1;
}
