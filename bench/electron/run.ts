import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ANSWER } from './answer.ts';

export interface Run {
  readonly answer: unknown;
  /** Wall clock in milliseconds just before the process was made. */
  readonly spawnedAt: number;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds. */
  readonly patience?: number;
}

/** Runs Electron with these arguments until it ends, and returns what it answered. */
export async function runElectron(
  args: readonly string[],
  { env = {}, patience = 900_000 }: RunOptions = {},
): Promise<Run> {
  const executable = process.env.MOUTABAA_ELECTRON;
  if (!executable)
    throw new Error('benchmarks run through `npm run bench`, which names the Electron in MOUTABAA_ELECTRON');
  const switches: readonly string[] = JSON.parse(process.env.MOUTABAA_ELECTRON_ARGUMENTS ?? '[]');
  const spawnedAt = Date.now();
  const child = spawn(executable, ['--log-level=3', ...switches, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    errors = `${errors}${chunk}`.slice(-4_000);
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), patience);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearTimeout(timer);
  const line = output.split('\n').find((text) => text.startsWith(ANSWER));
  if (line === undefined) throw new Error(`Electron ended with ${code} and did not answer\n${errors}`);
  return { answer: JSON.parse(line.slice(ANSWER.length)), spawnedAt };
}

/** Runs work with a folder of its own, which is gone afterwards. */
export async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'moutabaa-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Keeps every round of a room in `out/bench`, for whoever asks where a median comes from. */
export async function keepRounds(room: string, rounds: unknown): Promise<void> {
  const folder = path.resolve(import.meta.dirname, '../../out/bench');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, `${room}-rounds.json`), `${JSON.stringify(rounds, null, 2)}\n`);
}
