import { spawn } from 'node:child_process';
import path from 'node:path';
import type { Message, Target } from './messages.ts';

const WORKER = path.join(import.meta.dirname, 'worker.ts');
/** A child that is still there after this long is stuck. Milliseconds. */
const PATIENCE = 60_000;
const MOST_STDERR = 4000;

export interface ChildOptions {
  readonly home: string;
  readonly seed: number;
  readonly target: Target;
  /** Called with each message; returns the milliseconds after which the child is to be killed, once that is known. */
  readonly onMessage: (message: Message) => number | null;
  /** Milliseconds until the kill, counted from the start, or null to decide by the messages. */
  readonly killAfter: number | null;
}

export interface ChildEnd {
  readonly killed: boolean;
  /** What went wrong, when it ended neither by the kill nor as it should. */
  readonly failure: string | null;
}

/** Runs one child until it is killed or ends. Only this process is ever ended here. */
export function runChild({ home, seed, target, onMessage, killAfter }: ChildOptions): Promise<ChildEnd> {
  const child = spawn(process.execPath, [WORKER, home, String(seed), target], {
    // A pipe to stdin tells the child when this process is gone.
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: path.join(home, 'compiled') },
  });
  let killed = false;
  let stuck = false;
  let stderr = '';
  let timer: NodeJS.Timeout | null = null;
  const kill = (): void => {
    killed = child.exitCode === null && child.kill('SIGKILL');
  };
  const killIn = (milliseconds: number): void => {
    timer ??= setTimeout(kill, milliseconds);
  };
  const patience = setTimeout(() => {
    stuck = true;
    child.kill('SIGKILL');
  }, PATIENCE);
  if (killAfter !== null) killIn(killAfter);

  let rest = '';
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (chunk: string) => {
    // What stands behind the last line break was cut short by the kill.
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const milliseconds = onMessage(JSON.parse(line));
      if (milliseconds !== null) killIn(milliseconds);
    }
  });
  child.stderr.setEncoding('utf8');
  child.stderr.on('data', (chunk: string) => {
    stderr = `${stderr}${chunk}`.slice(-MOST_STDERR);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(patience);
      if (timer) clearTimeout(timer);
      const failed = stuck || (!killed && code !== 0);
      resolve({ killed: killed && !stuck, failure: failed ? `${stuck ? 'stuck' : `exit ${code}`}\n${stderr}` : null });
    });
  });
}
