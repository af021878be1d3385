import { randomBytes, timingSafeEqual } from 'node:crypto';
import fs from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { Engine } from '../engine.ts';
import { writeFileDurably } from '../files/index.ts';
import type { Log } from '../log/index.ts';
import { type CommandLine, commandLineSchema } from './arguments.ts';
import { runCommand } from './commands.ts';
import { execute } from './execute.ts';
import { LISTENING_FILE } from './forward.ts';
import { requestSchema } from './reply.ts';

/** Longer requests are nobody's command line. */
const MOST_BYTES = 64 * 1024;

/** Lets command lines of this user run on an engine that is already open. Ends with `stop`. */
export async function listen(
  engine: Engine,
  dataFolder: string,
  log: Log,
): Promise<{ readonly stop: () => Promise<void> }> {
  const token = randomBytes(24).toString('hex');
  const { address, folder } = await freshAddress();
  const asking = new Set<net.Socket>();
  const server = net.createServer({ allowHalfOpen: true }, (socket) => {
    asking.add(socket);
    for (const event of ['end', 'close']) socket.once(event, () => asking.delete(socket));
    answer(socket, engine, token, log);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, resolve);
  });
  await writeFileDurably(path.join(dataFolder, LISTENING_FILE), JSON.stringify({ address, token }));
  return {
    stop: async () => {
      // What was asked is still answered; whoever has not asked yet is not waited for.
      for (const socket of asking) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      if (folder) await fs.rm(folder, { recursive: true, force: true });
    },
  };
}

/** A socket in a folder that only this user may enter; its path must stay short. Windows has named pipes. */
async function freshAddress(): Promise<{ readonly address: string; readonly folder: string | null }> {
  if (process.platform === 'win32') {
    return { address: `\\\\.\\pipe\\moutabaa-${randomBytes(12).toString('hex')}`, folder: null };
  }
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'moutabaa-'));
  return { address: path.join(folder, 'engine.sock'), folder };
}

function answer(socket: net.Socket, engine: Engine, token: string, log: Log): void {
  const chunks: Buffer[] = [];
  let bytes = 0;
  socket.on('error', (error) => log.error('a command line left early', error));
  socket.on('data', (chunk) => {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) socket.destroy();
    else chunks.push(chunk);
  });
  socket.on('end', async () => {
    const line = permitted(Buffer.concat(chunks).toString('utf8'), token);
    if (!line) {
      socket.destroy();
      return;
    }
    socket.end(JSON.stringify(await execute(line, () => runCommand(engine, line))));
  });
}

/** The command line of a request with the right token, or null. */
function permitted(request: string, token: string): CommandLine | null {
  try {
    const { token: given, line } = requestSchema.parse(JSON.parse(request));
    const same = given.length === token.length && timingSafeEqual(Buffer.from(given), Buffer.from(token));
    return same ? commandLineSchema.parse(line) : null;
  } catch {
    return null;
  }
}
