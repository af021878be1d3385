import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Port } from '../../src/main/engine/calls/index.ts';
import { DEVICE_NAME, databaseFile } from '../../src/main/engine/database/file-names.ts';
import { HeldPort } from '../../src/main/engine/first-answers/held-port.ts';
import { FIRST_ANSWERS, type FirstAnswer, readFirstAnswers } from '../../src/main/engine/first-answers/read.ts';
import { openVault } from '../../src/main/engine/keys/index.ts';
import { libsqlDriver } from '../../src/main/engine/storage/index.ts';
import type { EngineMessage } from '../../src/shared/contract/index.ts';
import { openTestEngine, PROJECT, temporaryFolder } from '../support/engine.ts';

const LIST = { sort: 'title', limit: 20 } as const;

/** The engine's end of a channel, with what was posted and a way to speak as the window. */
function aPort() {
  const posted: EngineMessage[] = [];
  const listeners: ((message: unknown) => void)[] = [];
  const port: Port = {
    post: (message) => posted.push(message),
    onMessage: (listener) => listeners.push(listener),
    onClose: () => undefined,
  };
  const say = (message: unknown): void => {
    for (const listener of listeners) listener(message);
  };
  return { port, posted, say };
}

const watches = (name: string, input: unknown, id: number) => ({ type: 'watch', id, name, input });

async function usedOnce(home: string): Promise<void> {
  const office = await openTestEngine(home);
  await office.engine.loaded;
  await office.call('setup.demonstration', {});
  await office.call('projects.create', PROJECT);
  const { port, say } = aPort();
  office.engine.serve(port);
  say(watches('app.state', {}, 1));
  say(watches('projects.list', LIST, 2));
  say(watches('projects.list', { ...LIST, search: 'x' }, 3));
  await office.stop();
}

const read = (home: string): Promise<readonly FirstAnswer[]> =>
  readFirstAnswers({ dataFolder: path.join(home, 'data'), keysFolder: path.join(home, 'keys'), sealer: null });

describe('the first answers of a window', () => {
  it('are there before the engine, as they stood when it ended', async () => {
    const home = temporaryFolder();
    expect(await read(home)).toEqual([]);
    await usedOnce(home);
    const answers = new Map((await read(home)).map(({ name, value }) => [name, value]));
    const again = await openTestEngine(home);
    await again.engine.loaded;
    expect(answers.get('app.state')).toEqual(await again.now('app.state', {}));
    expect(answers.get('projects.list')).toEqual({ ...(await again.now('projects.list', LIST)), evaluated: false });
    await again.stop();
  });

  it('are none where their text is damaged, and the next engine begins all the same', async () => {
    const home = temporaryFolder();
    await usedOnce(home);
    const place = { dataFolder: path.join(home, 'data'), keysFolder: path.join(home, 'keys'), sealer: null };
    const { databaseKey } = await openVault({ ...place, databaseExists: true, secret: null, keepKey: false });
    const device = libsqlDriver.open(databaseFile(place.dataFolder, DEVICE_NAME), { encryptionKey: databaseKey });
    device.exec(`UPDATE ${FIRST_ANSWERS} SET value=CAST(x'22ff22' AS TEXT)`);
    device.close();
    expect(await read(home)).toEqual([]);
    const again = await openTestEngine(home);
    await again.engine.loaded;
    await again.stop();
  });

  it('answer a list before everything is read, when it is asked in the same words', async () => {
    const home = temporaryFolder();
    await usedOnce(home);
    const again = await openTestEngine(home, { headStart: 60_000 });
    const list = await again.now('projects.list', LIST);
    expect(list).toMatchObject({ evaluated: false, total: list.all });
    expect(list.rows).toHaveLength(20);
    expect((await again.now('projects.list', { ...LIST, limit: 5 })).rows).toEqual(list.rows.slice(0, 5));
    await again.stop();
  });

  it('come through a port whose engine is not open yet; nothing that was said meanwhile is lost', () => {
    const { port, posted, say } = aPort();
    let answered = 0;
    const held = new HeldPort(port, [{ name: 'app.state', input: '{}', value: 'kept' }], () => answered++);
    const said = [
      watches('app.state', {}, 1),
      watches('settings', {}, 2),
      { type: 'call', id: 3, name: 'x', input: {} },
    ];
    for (const message of said) say(message);
    say(null);
    expect(posted).toEqual([{ type: 'data', id: 1, value: 'kept' }]);
    expect(answered).toBeGreaterThan(0);
    const heard: unknown[] = [];
    held.onMessage((message) => heard.push(message));
    say(watches('app.state', {}, 4));
    expect(heard).toEqual([...said, null, watches('app.state', {}, 4)]);
    expect(posted).toHaveLength(1);
  });
});
