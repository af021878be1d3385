import { readFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { openTestEngine, type TestEngine, temporaryFolder } from '../../../../tests/support/engine.ts';
import { createLog } from '../log/index.ts';
import { type CommandLine, readArguments } from './arguments.ts';
import { forward, LISTENING_FILE } from './forward.ts';
import { listen } from './listen.ts';

let office: TestEngine;
afterEach(() => office.stop());

/** An engine that lets command lines in, and where it does so. */
async function listening() {
  const home = temporaryFolder();
  const data = path.join(home, 'data');
  office = await openTestEngine(home);
  const { stop } = await listen(office.engine, data, createLog(path.join(home, 'logs'), 'engine'));
  const place: { readonly address: string; readonly token: string } = JSON.parse(
    readFileSync(path.join(data, LISTENING_FILE), 'utf8'),
  );
  return { data, stop, ...place };
}

/** What comes back for a request, until the other side ends. */
function exchange(address: string, request: string | null): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const socket = net.connect(address, () => (request === null ? socket.write('{') : socket.end(request)));
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('error', () => undefined).on('close', () => resolve(text));
  });
}

const verify = (): CommandLine => {
  const line = readArguments(['verify', '--json']);
  if ('problem' in line) throw new Error(line.problem);
  return line;
};

it('answers whoever knows the word that lies in the data folder, and nobody else', async () => {
  const { data, address, token, stop } = await listening();
  expect(await forward(data, verify())).toMatchObject({ exit: 0, stdout: expect.stringContaining('"sound":true') });
  const request = (word: string): string => JSON.stringify({ token: word, line: verify() });
  expect(await exchange(address, request(token))).toContain('sound');
  for (const wrong of [request(''), request(token.replace(/.$/, '_')), '{}', 'x'.repeat(100_000)]) {
    expect(await exchange(address, wrong)).toBe('');
  }
  await stop();
});

it('ends although somebody is connected who never asks', async () => {
  const { data, address, stop } = await listening();
  const silent = exchange(address, null);
  expect(await forward(data, verify())).toMatchObject({ exit: 0 });
  await stop();
  expect(await silent).toBe('');
  await expect(forward(data, verify())).rejects.toMatchObject({ code: 'DATA_FOLDER_IN_USE' });
});
