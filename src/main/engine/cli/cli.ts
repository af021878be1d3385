import { mkdirSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { AppError, toErrorShape } from '../../../shared/errors/index.ts';
import { translator } from '../../../shared/locale/index.ts';
import { restoreBackup } from '../backup/index.ts';
import { type Engine, startEngine } from '../engine.ts';
import { lockDataFolder } from '../lock/index.ts';
import { type CommandLine, languageOf, readArguments } from './arguments.ts';
import { runCommand, withAbsolutePaths } from './commands.ts';
import { execute, failure } from './execute.ts';
import { EXIT } from './exit-codes.ts';
import { forward } from './forward.ts';
import { homeFolder } from './home.ts';
import { helpLines, usageError } from './print.ts';
import type { Reply } from './reply.ts';

export interface CommandLinePlaces {
  /** The file that reads workbooks in a thread of its own: source or bundle. */
  readonly importWorker: string | URL;
}

/** The command line: writes its answer and returns the exit code. */
export async function main(argv: readonly string[], places: CommandLinePlaces): Promise<number> {
  const reply = await answer(argv, places);
  await written(process.stderr, reply.stderr);
  await written(process.stdout, reply.stdout);
  return reply.exit;
}

async function answer(argv: readonly string[], places: CommandLinePlaces): Promise<Reply> {
  const understood = readArguments(argv);
  if ('problem' in understood) {
    const json = argv.includes('--json');
    const language = languageOf(argv);
    const help = `${helpLines(understood, language).join('\n')}\n`;
    return { ...failure({ json, language }, usageError(understood)), stderr: help, exit: EXIT.usage };
  }
  const line = withAbsolutePaths(understood, process.cwd());
  const dataFolder = line.data ?? path.join(homeFolder(), 'data');
  if (line.command === 'restore') return execute(line, () => restore(line, dataFolder));
  let engine: Engine;
  try {
    engine = await open(line, dataFolder, places);
  } catch (thrown) {
    if (toErrorShape(thrown).code !== 'DATA_FOLDER_IN_USE') return failure(line, thrown);
    return forward(dataFolder, line).catch((refused) => failure(line, refused));
  }
  try {
    const reply = await execute(line, () => runCommand(engine, line));
    return { ...reply, stderr: `${reply.stderr}${await newRecoveryKey(engine, line)}` };
  } finally {
    await engine.stop();
  }
}

async function open(line: CommandLine, dataFolder: string, places: CommandLinePlaces): Promise<Engine> {
  const home = homeFolder();
  mkdirSync(home, { recursive: true, mode: 0o700 });
  return startEngine({
    dataFolder,
    keysFolder: path.join(home, 'keys'),
    logFolder: path.join(home, 'logs'),
    documentsFolder: path.join(home, 'documents'),
    importWorker: places.importWorker,
    today: line.today,
    sealer: null,
    secret: await secretOf(line),
    keepKey: false,
    onNotice: null,
  });
}

async function restore(
  line: CommandLine,
  dataFolder: string,
): Promise<{ command: 'restore'; value: Awaited<ReturnType<typeof restoreBackup>> }> {
  const lock = await lockDataFolder(dataFolder);
  try {
    return { command: 'restore', value: await restoreBackup(line.file ?? '', dataFolder, line.replace) };
  } finally {
    lock.release();
  }
}

/** @throws AppError `KEY_FILE_UNREADABLE` */
async function secretOf(line: CommandLine): Promise<string | null> {
  if (line.keyFile === null) return null;
  try {
    const secret = (await fs.readFile(line.keyFile, 'utf8')).trim();
    if (secret !== '') return secret;
  } catch (error) {
    throw new AppError('KEY_FILE_UNREADABLE', { cause: error });
  }
  throw new AppError('KEY_FILE_UNREADABLE');
}

/** A data folder that began with a key file shows its recovery key here, once, because nothing else ever will. */
async function newRecoveryKey(engine: Engine, line: CommandLine): Promise<string> {
  if (engine.vault.place !== 'given') return '';
  const key = await engine.vault.recoveryKey();
  return key === null ? '' : `${translator(line.language)('cli:recoveryKey', { key })}\n`;
}

function written(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return text === '' ? Promise.resolve() : new Promise((resolve) => stream.write(text, () => resolve()));
}
