import fs from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../shared/errors/index.ts';
import type { CommandLine } from './arguments.ts';
import { type Reply, replySchema } from './reply.ts';

/** Where the engine of a data folder listens, and the word that proves who may read the folder. */
export const LISTENING_FILE = 'engine.json';
const listeningSchema = z.object({ address: z.string(), token: z.string() });

/**
 * Hands a command line to the application that holds the data folder.
 * @throws AppError `DATA_FOLDER_IN_USE` when whoever holds it does not answer
 */
export async function forward(dataFolder: string, line: CommandLine): Promise<Reply> {
  try {
    const { address, token } = listeningSchema.parse(
      JSON.parse(await fs.readFile(path.join(dataFolder, LISTENING_FILE), 'utf8')),
    );
    return replySchema.parse(JSON.parse(await exchange(address, JSON.stringify({ token, line }))));
  } catch (error) {
    throw new AppError('DATA_FOLDER_IN_USE', { cause: error, retry: true });
  }
}

function exchange(address: string, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = net.connect(address, () => socket.end(request));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
  });
}
