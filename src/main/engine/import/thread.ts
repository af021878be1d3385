import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { AppError, fromErrorShape } from '../../../shared/errors/index.ts';
import { LIMITS } from './limits.ts';
import type { ImportAnswer, ImportRequest } from './messages.ts';

/** One reading thread. Requests are answered one at a time; a thread that dies or takes too long refuses the file. */
export interface Thread {
  readonly ask: (request: ImportRequest) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: AppError) => void;
  readonly timer: NodeJS.Timeout;
}

export function startThread(workerFile: string | URL): Thread {
  const worker = new Worker(workerFile, { resourceLimits: { maxOldGenerationSizeMb: LIMITS.workerMegabytes } });
  const waiting: Waiting[] = [];
  let ended: AppError | null = null;
  const end = (reason: AppError) => {
    ended ??= reason;
    for (const { reject, timer } of waiting.splice(0)) {
      clearTimeout(timer);
      reject(reason);
    }
  };
  worker.on('message', (answer: ImportAnswer) => {
    const asked = waiting.shift();
    if (!asked) return;
    clearTimeout(asked.timer);
    if (answer.ok) asked.resolve(answer.value);
    else asked.reject(fromErrorShape(answer.error));
  });
  worker.on('error', (error: Error) => end(whyEnded(error)));
  worker.on('exit', () => end(new AppError('IMPORT_FAILED', { retry: true })));
  return {
    ask: (request) => {
      if (ended !== null) return Promise.reject(ended);
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          end(new AppError('IMPORT_TOO_SLOW'));
          void worker.terminate();
        }, LIMITS.milliseconds);
        waiting.push({ resolve, reject, timer });
        worker.postMessage(request);
      });
    },
    close: async () => {
      end(new AppError('IMPORT_CLOSED'));
      await worker.terminate();
    },
  };
}

const whyEnded = (error: Error): AppError =>
  'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new AppError('IMPORT_TOO_LARGE', { cause: error })
    : new AppError('IMPORT_FAILED', { retry: true, cause: error });

/** Runs `step` on each piece of a list, letting other calls in between. */
export async function inPieces<Item>(
  items: readonly Item[],
  size: number,
  step: (piece: readonly Item[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < items.length; from += size) {
    await step(items.slice(from, from + size));
    await setImmediate();
  }
}
