import type { Figure } from './figure.ts';
import type { Machine } from './machine.ts';

const BUSY = 0.5;

const number = (value: number): string => String(Number(value.toPrecision(3)));
const sign = ({ direction }: Figure): string => (direction === 'max' ? '≤' : '≥');

/** One line for the terminal. */
export function lineOf(figure: Figure): string {
  const { id, ours, against, ratio, goal, met } = figure;
  const pair = `${number(ours)} against ${number(against)} ms`;
  return `${met ? 'met ' : 'MISS'} ${id}: ${pair}, ratio ${number(ratio)}, goal ${sign(figure)} ${number(goal)}`;
}

function rowOf(figure: Figure): string {
  const { id, what, ours, against, ratio, goal, met } = figure;
  const cells = [`\`${id}\``, what, number(ours), number(against), number(ratio), `${sign(figure)} ${number(goal)}`];
  return `| ${[...cells, met ? 'yes' : '**no**'].join(' | ')} |`;
}

/** The whole of `docs/benchmarks.md`. */
export function pageOf(figures: readonly Figure[], machine: Machine): string {
  const { processor, cores, memory, system, node, electron, load } = machine;
  const busy = load > BUSY ? `; other work kept it busy (load ${load.toFixed(1)} per core when the run began)` : '';
  return `# Benchmarks

Written by \`npm run bench\`; do not edit. Everything is measured in one run, side by side and turn by turn, so that whatever
else the machine does weighs on both sides; each number is a median over the rounds, in milliseconds unless its row says
otherwise. The ratio is ours over the other.

- Command: \`npm run bench\`
- Machine: ${processor}, ${cores} cores, ${memory} GB of memory, ${system}${busy}
- Node ${node}, Electron ${electron}

| Figure | What is compared | Ours | Against | Ratio | Goal | Met |
|---|---|---:|---:|---:|---:|---|
${figures.map(rowOf).join('\n')}

\`npm run bench -- --only PREFIX\` measures the figures whose name begins so and leaves this page alone; \`--json FILE\`
writes what was measured as \`[{id, what, ours, against, ratio, direction, goal, met}]\`. How each figure is taken stands
in \`bench/<room>/room.ts\`; a new one is an entry in its room's table.
`;
}
