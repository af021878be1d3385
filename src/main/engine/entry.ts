import type { EngineMessage } from '../../shared/contract/index.ts';
import { toErrorShape } from '../../shared/errors/index.ts';
import type { Port } from './calls/index.ts';
import type { Engine } from './engine.ts';
// Straight from their files: the room's door also leads to what needs the database and its libraries.
import { HeldPort } from './first-answers/held-port.ts';
import { type FirstAnswer, readFirstAnswers } from './first-answers/read.ts';
import type { EngineHostMessage, EngineStart, HostMessage } from './host-protocol.ts';
import type { Sealer } from './keys/index.ts';

/** The little of Electron's utility process that the engine knows; everything else is plain Node. */
interface HostPort {
  readonly postMessage: (message: EngineHostMessage) => void;
  readonly on: (event: 'message', listener: (event: HostEvent) => void) => void;
}

interface HostEvent {
  readonly data: HostMessage;
  readonly ports: readonly WindowPort[];
}

interface WindowPort {
  readonly postMessage: (message: EngineMessage) => void;
  readonly on: (event: 'message' | 'close', listener: (event: { readonly data: unknown }) => void) => void;
  readonly start: () => void;
}

/** Milliseconds in which a window usually has its first list painted. */
const HEAD_START = 700;

/** Milliseconds that the engine waits for a window to ask its first questions. */
const PATIENCE = 500;

/** Milliseconds in which a window paints them. */
const PAINTING = 300;

/** The engine as a process of the desktop application: it speaks with its host and serves the windows' ports. */
class EngineChild {
  private readonly host: HostPort;
  private engine: Promise<Engine> | null = null;
  private answers: Promise<readonly FirstAnswer[]> = Promise.resolve([]);
  private answered = (): void => undefined;
  private readonly firstAnswered = new Promise<void>((resolve) => {
    this.answered = resolve;
  });
  private readonly replies = new Map<number, (value: string | null) => void>();
  private asked = 0;
  private listening: { readonly stop: () => Promise<void> } | null = null;

  constructor(host: HostPort) {
    this.host = host;
    host.on('message', ({ data, ports }) => this.receive(data, ports));
  }

  private receive(message: HostMessage, ports: readonly WindowPort[]): void {
    switch (message.type) {
      case 'start':
        this.engine = this.start(message);
        // Failures are told to the host below; ports that wait for this engine simply stay silent.
        this.engine.catch(() => undefined);
        return;
      case 'port':
        for (const port of ports) this.serve(portOf(port)).catch(() => undefined);
        return;
      case 'reply':
        this.replies.get(message.id)?.(message.value);
        this.replies.delete(message.id);
        return;
      case 'wake':
        this.engine?.then((engine) => engine.wake()).catch(() => undefined);
        return;
      case 'stop':
        this.stop();
        return;
    }
  }

  private async serve(port: Port): Promise<void> {
    const held = new HeldPort(port, await this.answers, this.answered);
    (await this.engine)?.serve(held);
  }

  private async start(start: EngineStart): Promise<Engine> {
    try {
      const sealer = start.keychain ? this.sealer() : null;
      this.answers = readFirstAnswers({ ...start, sealer });
      // Loading the libraries takes longer than answering, and nothing can be answered meanwhile.
      if ((await this.answers).length > 0) {
        await Promise.race([this.firstAnswered, pause(PATIENCE)]);
        await pause(PAINTING);
      }
      const { createLog, listen, startEngine } = await import('./running.ts');
      const engine = await startEngine({
        ...start,
        sealer,
        keepKey: true,
        onNotice: (notice) => this.host.postMessage({ type: 'notice', notice }),
        headStart: HEAD_START,
      });
      engine.settings.subscribe((settings) => this.host.postMessage({ type: 'settings', settings }));
      engine.unseen.subscribe((unseen) => this.host.postMessage({ type: 'unseen', ...unseen }));
      this.listening = await listen(engine, start.dataFolder, createLog(start.logFolder, 'engine'));
      this.host.postMessage({ type: 'ready' });
      // Damage in the middle of a file shows only when everything is read.
      engine.loaded.catch((thrown) => this.fail(thrown));
      return engine;
    } catch (thrown) {
      this.fail(thrown);
      throw thrown;
    }
  }

  private fail(thrown: unknown): void {
    const { code, parameters } = toErrorShape(thrown);
    if (code !== 'ENGINE_STOPPED') this.host.postMessage({ type: 'failed', code, parameters });
  }

  private async stop(): Promise<void> {
    try {
      await this.listening?.stop();
      await (await this.engine)?.stop();
    } finally {
      this.host.postMessage({ type: 'stopped' });
      process.exit(0);
    }
  }

  private sealer(): Sealer {
    return { seal: (text) => this.ask('seal', text), unseal: (sealed) => this.ask('unseal', sealed) };
  }

  private ask(type: 'seal' | 'unseal', text: string): Promise<string> {
    const id = ++this.asked;
    return new Promise((resolve, reject) => {
      this.replies.set(id, (value) => (value === null ? reject(new Error('the keychain refused')) : resolve(value)));
      this.host.postMessage({ type, id, text });
    });
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

function portOf(port: WindowPort): Port {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => {
      port.on('message', ({ data }) => listener(data));
      port.start();
    },
    onClose: (listener) => port.on('close', () => listener()),
  };
}

const host: unknown = Reflect.get(process, 'parentPort');
if (isHostPort(host)) new EngineChild(host);

function isHostPort(value: unknown): value is HostPort {
  return typeof value === 'object' && value !== null && 'postMessage' in value && 'on' in value;
}
