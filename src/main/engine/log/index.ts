import path from 'node:path';
import electronLog from 'electron-log/node';

/** Lines for the administrator. Never personal data, titles or amounts: codes, counts and durations only. */
export interface Log {
  readonly info: (message: string) => void;
  readonly error: (message: string, thrown?: unknown) => void;
}

const MOST_BYTES = 1_000_000;

/** A log file that rotates once at one megabyte; nothing goes to the console, which belongs to the command line. */
export function createLog(folder: string, name: string): Log {
  const logger = electronLog.create({ logId: name });
  logger.transports.console.level = false;
  logger.transports.file.resolvePathFn = () => path.join(folder, `${name}.log`);
  logger.transports.file.maxSize = MOST_BYTES;
  return {
    info: (message) => logger.info(message),
    error: (message, thrown) => logger.error(message, ...describe(thrown)),
  };
}

/** Name, code and stack; the message of a foreign error may quote a document, so only its first stack frames are kept. */
function describe(thrown: unknown): readonly string[] {
  if (!(thrown instanceof Error)) return thrown === undefined ? [] : [typeof thrown];
  const code = 'code' in thrown ? String(thrown.code) : '';
  const frames = (thrown.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8);
  return [`${thrown.name} ${code}\n${frames.join('\n')}`];
}
