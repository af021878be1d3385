import path from 'node:path';
import type { MainLogger } from 'electron-log';

const MOST_BYTES = 1_000_000;

/** The log's library brings a good part of Node with it: lines of the start wait so long for it, in milliseconds. */
const PATIENCE = 2_000;

export interface ShellLog {
  readonly info: (line: string) => void;
  readonly error: (line: string, thrown?: unknown) => void;
  /** Settles once everything said so far is in the file. */
  readonly written: () => Promise<void>;
}

interface Line {
  readonly level: 'info' | 'error';
  readonly data: string[];
  readonly date: Date;
}

/** The shell's own log: steps, codes and counts, never data. Rotates once at one megabyte. */
export function openShellLog(folder: string): ShellLog {
  const waiting: Line[] = [];
  let logger: MainLogger | null = null;
  const flush = async (): Promise<void> => {
    logger ??= await openLogger(folder);
    for (const line of waiting.splice(0)) logger.processMessage(line);
  };
  const say = (level: Line['level'], ...data: string[]): void => {
    waiting.push({ level, data, date: new Date() });
    if (logger || level === 'error') flush().catch(() => undefined);
  };
  setTimeout(() => flush().catch(() => undefined), PATIENCE).unref();
  return {
    info: (line) => say('info', line),
    error: (line, thrown) => say('error', line, thrown instanceof Error ? `${thrown.name}\n${framesOf(thrown)}` : ''),
    written: () => flush().catch(() => undefined),
  };
}

async function openLogger(folder: string): Promise<MainLogger> {
  const { default: electronLog } = await import('electron-log/main');
  const logger = electronLog.create({ logId: 'shell' });
  logger.transports.file.resolvePathFn = () => path.join(folder, 'shell.log');
  logger.transports.file.maxSize = MOST_BYTES;
  logger.transports.console.level = false;
  return logger;
}

/** Where it happened, without the message: that may quote a path or a document. */
const framesOf = ({ stack = '' }: Error): string =>
  stack
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8)
    .join('\n');
