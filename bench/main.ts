import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Figure, figureOf, type Room } from './figure.ts';
import { machine } from './machine.ts';
import { lineOf, pageOf } from './report.ts';
import { ROOMS } from './rooms.ts';

const PAGE = path.resolve(import.meta.dirname, '../docs/benchmarks.md');

const say = (line: string): void => void process.stderr.write(`${line}\n`);

function readArguments(): { readonly only: string; readonly json: string | undefined } {
  const { values } = parseArgs({ options: { only: { type: 'string', default: '' }, json: { type: 'string' } } });
  const from = process.env.MOUTABAA_BENCH_FROM ?? process.cwd();
  return { only: values.only, json: values.json === undefined ? undefined : path.resolve(from, values.json) };
}

async function measure({ figures, measure: measureRoom }: Room, only: string): Promise<readonly Figure[]> {
  const wanted = figures.filter(({ id }) => id.startsWith(only));
  if (wanted.length === 0) return [];
  say(`- Measuring ${wanted.map(({ id }) => id).join(', ')}`);
  const pairs = await measureRoom();
  return wanted.map((promised) => {
    const pair = pairs[promised.id];
    if (!pair) throw new Error(`${promised.id} was not measured`);
    const figure = figureOf(promised, pair);
    say(`  ${lineOf(figure)}`);
    return figure;
  });
}

const { only, json } = readArguments();
// Asked before the measurements themselves keep the machine busy.
const where = machine();
const measured: Figure[] = [];
for (const room of ROOMS) measured.push(...(await measure(room, only)));
if (measured.length === 0) {
  say(
    `No figure begins with "${only}". There are: ${ROOMS.flatMap(({ figures }) => figures.map(({ id }) => id)).join(', ')}`,
  );
  process.exit(2);
}
if (json !== undefined) await writeFile(json, `${JSON.stringify(measured, null, 2)}\n`);
// The page shows one run on one machine: a part of a run leaves it alone.
if (only === '') await writeFile(PAGE, pageOf(measured, where));
const missed = measured.filter(({ met }) => !met);
say(missed.length === 0 ? '- Every goal is met' : `- Not met: ${missed.map(({ id }) => id).join(', ')}`);
