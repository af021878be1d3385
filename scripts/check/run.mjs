import { availableParallelism } from 'node:os';
import { capture } from '../setup/process.mjs';
import { say, seconds } from '../setup/report.mjs';
import { STEPS } from './steps.mjs';

/**
 * Runs the checks and tells of each in a line; what a failed one says is shown in full.
 * @param {string} node Node that runs the tools
 * @returns {Promise<{passed: number, failed: number}>}
 */
export async function runChecks(node) {
  const waiting = [...STEPS];
  let failed = 0;
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const began = Date.now();
      const { code, output } = await capture(node, step.args);
      if (code !== 0) failed += 1;
      say(`${code === 0 ? '✓' : '✗'} ${step.name} (${seconds(began)})`);
      if (code !== 0) say(output);
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, worker));
  return { passed: STEPS.length - failed, failed };
}
