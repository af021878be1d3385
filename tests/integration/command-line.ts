import { spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { temporaryFolder } from '../support/engine.ts';

export const ROOT = path.resolve(import.meta.dirname, '../..');
export const MAIN = path.join(ROOT, 'src/main/engine/cli/main.ts');
/** Spares every further process of a test run the compiling; it lies in the folder of the run, which is removed with it. */
const COMPILED = path.join(os.tmpdir(), 'compiled');

export interface Ended {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end; `home` is the folder of all of the application's files, `who` another user to run it. */
export function run(
  file: string,
  args: readonly string[],
  home: string,
  who: { readonly uid?: number; readonly gid?: number } = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      ...who,
      cwd: ROOT,
      env: { ...process.env, MOUTABAA_HOME: home, NODE_COMPILE_CACHE: COMPILED },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', reject);
    child.on('close', (exit) => resolve({ exit, stdout: textOf(stdout), stderr: textOf(stderr) }));
  });
}

const textOf = (chunks: readonly Buffer[]): string => Buffer.concat(chunks).toString('utf8');

/** The command line of an installation whose files lie in `home`. */
export interface CommandLine {
  readonly home: string;
  /** As a person would type it. */
  readonly type: (...args: readonly string[]) => Promise<Ended>;
  /** With `--json`: the one document on stdout, whatever it is, beside the exit code. */
  readonly ask: (...args: readonly string[]) => Promise<{ readonly exit: number | null; readonly value: unknown }>;
}

export function commandLine(home = temporaryFolder()): CommandLine {
  const type: CommandLine['type'] = (...args) => run(process.execPath, [MAIN, ...args], home);
  return {
    home,
    type,
    ask: async (...args) => {
      const { exit, stdout } = await type(...args, '--json');
      return { exit, value: JSON.parse(stdout) };
    },
  };
}
