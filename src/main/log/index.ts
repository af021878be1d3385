import path from 'node:path';
import electronLog from 'electron-log/main';

const MOST_BYTES = 1_000_000;

export interface ShellLog {
  readonly info: (line: string) => void;
  readonly error: (line: string, thrown?: unknown) => void;
}

/** The shell's own log: steps, codes and counts, never data. Rotates once at one megabyte. */
export function openShellLog(folder: string): ShellLog {
  const logger = electronLog.create({ logId: 'shell' });
  logger.transports.file.resolvePathFn = () => path.join(folder, 'shell.log');
  logger.transports.file.maxSize = MOST_BYTES;
  logger.transports.console.level = false;
  return {
    info: (line) => logger.info(line),
    error: (line, thrown) => logger.error(line, thrown instanceof Error ? `${thrown.name}\n${framesOf(thrown)}` : ''),
  };
}

/** Where it happened, without the message: that may quote a path or a document. */
const framesOf = ({ stack = '' }: Error): string =>
  stack
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8)
    .join('\n');
