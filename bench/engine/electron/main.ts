import path from 'node:path';
import { app, MessageChannelMain, type MessagePortMain, utilityProcess } from 'electron';
import type { EngineHostMessage, HostMessage } from '../../../src/main/engine/host-protocol.ts';
import type { EngineMessage } from '../../../src/shared/contract/index.ts';
import { answer } from '../../electron/answer.ts';

/** Answer times in milliseconds, by what was asked. */
export type Samples = Readonly<Record<string, readonly number[]>>;

export interface Responsiveness {
  readonly idle: Samples;
  readonly importing: Samples;
  /** Milliseconds that the import took, from opening the file to the last row written. */
  readonly took: number;
  readonly created: number;
}

export interface Setting {
  /** The engine's bundle, as it is shipped. */
  readonly engine: string;
  readonly importWorker: string;
  readonly home: string;
  readonly workbook: string;
}

/** Between two questions. */
const EVERY = 10;
const IDLE = 6_000;
/** After the last row is written its projects are still to be evaluated and told to whoever watches. */
const AFTERWARDS = 1_500;

const EVERYTHING = { search: '', conditions: [], phases: [], sectors: [], communes: [], programmes: [] };
const LIST = { ...EVERYTHING, sort: 'attention', descending: false, offset: 0, limit: 100 };
const ALERTS = { levels: [], rules: [], acknowledged: false, limit: 200 };

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A window as the engine sees it: calls, and watches that stay or end with their first answer. */
class Client {
  private readonly port: MessagePortMain;
  private readonly waiting = new Map<number, (message: EngineMessage) => void>();
  private count = 0;

  constructor(port: MessagePortMain) {
    this.port = port;
    port.on('message', ({ data }: { readonly data: EngineMessage | null }) => {
      if (data && 'id' in data) this.waiting.get(data.id)?.(data);
    });
    port.start();
  }

  call(name: string, input: unknown): Promise<unknown> {
    return this.ask('call', name, input);
  }

  watch(name: string, input: unknown): void {
    this.ask('watch', name, input).catch(() => undefined);
  }

  async now(name: string, input: unknown): Promise<unknown> {
    const id = this.count + 1;
    const value = await this.ask('watch', name, input);
    this.port.postMessage({ type: 'unwatch', id });
    return value;
  }

  private ask(type: 'call' | 'watch', name: string, input: unknown): Promise<unknown> {
    const id = ++this.count;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, (message) => {
        this.waiting.delete(id);
        if (message.type === 'refusal') reject(new Error(`${name}: ${message.error.code}`));
        else resolve('value' in message ? message.value : undefined);
      });
      this.port.postMessage({ type, id, name, input });
    });
  }
}

function startEngine({ engine, importWorker, home }: Setting): Promise<Client> {
  const child = utilityProcess.fork(engine, [], { stdio: 'inherit' });
  const post = (message: HostMessage, ports: MessagePortMain[] = []): void => child.postMessage(message, ports);
  const folder = (name: string): string => path.join(home, name);
  post({
    type: 'start',
    dataFolder: folder('data'),
    keysFolder: folder('keys'),
    logFolder: folder('logs'),
    documentsFolder: folder('documents'),
    importWorker,
    keychain: false,
    secret: null,
    today: null,
  });
  return new Promise((resolve, reject) => {
    child.on('message', (message: EngineHostMessage) => {
      if (message.type === 'failed') reject(new Error(message.code));
      if (message.type !== 'ready') return;
      const { port1, port2 } = new MessageChannelMain();
      post({ type: 'port' }, [port1]);
      resolve(new Client(port2));
    });
  });
}

/** Asks a question every few milliseconds, of each kind in turn, until `ended` settles; returns once all are answered. */
async function sample(client: Client, project: string, ended: Promise<unknown>): Promise<Samples> {
  const kinds: Readonly<Record<string, () => Promise<unknown>>> = {
    'projects.page': () => client.now('projects.page', { id: project }),
    'projects.list': () => client.now('projects.list', { ...LIST, search: 'طريق', limit: 50 }),
    'setup.provinces': () => client.call('setup.provinces', {}),
    'alerts.list': () => client.now('alerts.list', ALERTS),
  };
  const names = Object.keys(kinds);
  const samples: Record<string, number[]> = Object.fromEntries(names.map((name) => [name, []]));
  const asked: Promise<void>[] = [];
  let running = true;
  ended.finally(() => {
    running = false;
  });
  for (let turn = 0; running; turn++) {
    const name = names[turn % names.length] ?? '';
    const began = performance.now();
    asked.push((kinds[name]?.() ?? Promise.resolve()).then(() => void samples[name]?.push(performance.now() - began)));
    await pause(EVERY);
  }
  await Promise.all(asked);
  return samples;
}

async function run(setting: Setting): Promise<Responsiveness> {
  const client = await startEngine(setting);
  // What a window on the list of projects watches all the time.
  client.watch('app.state', {});
  client.watch('settings', {});
  client.watch('projects.list', LIST);
  client.watch('alerts.list', ALERTS);
  await pause(3_000);
  const { rows } = (await client.now('projects.list', LIST)) as { readonly rows: readonly { readonly id: string }[] };
  const project = rows[0]?.id ?? '';
  const idle = await sample(client, project, pause(IDLE));
  const began = performance.now();
  const imported = importList(client, setting.workbook);
  const took = imported.then(() => performance.now() - began);
  const importing = await sample(
    client,
    project,
    imported.then(() => pause(AFTERWARDS)),
  );
  return { idle, importing, took: await took, created: await imported };
}

async function importList(client: Client, file: string): Promise<number> {
  const { token } = (await client.call('import.open', { file })) as { readonly token: string };
  const { created } = (await client.call('import.accept', { token })) as { readonly created: number };
  return created;
}

const setting: Setting = JSON.parse(process.env.MOUTABAA_BENCH_SETTING ?? '{}');
app.setPath('userData', path.join(setting.home, 'electron'));
app
  .whenReady()
  .then(() => run(setting))
  .then(answer)
  .then(
    () => app.exit(0),
    (thrown) => {
      process.stderr.write(`${thrown instanceof Error ? thrown.stack : thrown}\n`);
      app.exit(1);
    },
  );
