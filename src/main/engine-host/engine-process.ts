import { MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';
import type { EngineState } from '../../shared/contract/index.ts';
import type { EngineHostMessage, EngineStart, HostMessage } from '../engine/host-protocol.ts';
import type { Keychain } from './keychain.ts';
import { RestartPolicy } from './restart-policy.ts';

export interface EngineProcessOptions {
  readonly entry: string;
  readonly start: Omit<EngineStart, 'keychain' | 'secret'>;
  readonly keychain: Keychain | null;
  readonly onState: (state: EngineState) => void;
  readonly onMessage: (message: EngineHostMessage) => void;
}

/** How long a stopping engine may take to write what it holds before it is ended. */
const STOP_MILLISECONDS = 10_000;

/** Keeps the engine alive: starts it, hands it the windows' ports, notices when it dies and starts it again. */
export class EngineProcess {
  private readonly options: EngineProcessOptions;
  private readonly restarts = new RestartPolicy();
  private child: UtilityProcess | null = null;
  private current: EngineState = { state: 'starting' };
  private stopping = false;
  private starts = 0;

  constructor(options: EngineProcessOptions) {
    this.options = options;
  }

  get state(): EngineState {
    return this.current;
  }

  /** Counts the engines that were started: a page that was connected to an older one needs a new channel. */
  get generation(): number {
    return this.starts;
  }

  /** @param secret the recovery key, where a person had to type it */
  start(secret: string | null = null): void {
    this.starts++;
    const child = utilityProcess.fork(this.options.entry, [], { serviceName: 'Moutabaa engine', stdio: 'inherit' });
    this.child = child;
    child.on('message', (message: EngineHostMessage) => {
      if (this.child === child) this.receive(message);
    });
    child.on('exit', (code) => this.exited(child, code));
    this.post({ type: 'start', ...this.options.start, keychain: this.options.keychain !== null, secret });
  }

  /** A fresh channel to the engine; the caller gives the returned end to a window. */
  connect(): MessagePortMain | null {
    if (!this.child) return null;
    const { port1, port2 } = new MessageChannelMain();
    const message: HostMessage = { type: 'port' };
    this.child.postMessage(message, [port1]);
    return port2;
  }

  /** After the machine slept: the day may have changed. */
  wake(): void {
    this.post({ type: 'wake' });
  }

  /** A person's own wish after the engine was given up or could not open the data. */
  restart(secret: string | null = null): void {
    if (this.current.state !== 'failed' || this.stopping) return;
    // An engine that failed to open may still be alive; nobody listens to it any more.
    this.child?.kill();
    this.child = null;
    this.restarts.reset();
    this.change({ state: 'restarting' });
    this.start(secret);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    const child = this.child;
    if (!child) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => {
        child.kill();
        resolve();
      }, STOP_MILLISECONDS);
      child.once('exit', () => {
        clearTimeout(timer);
        resolve();
      });
      this.post({ type: 'stop' });
    });
  }

  private receive(message: EngineHostMessage): void {
    switch (message.type) {
      case 'seal':
        this.reply(message.id, () => this.options.keychain?.seal(message.text) ?? null);
        return;
      case 'unseal':
        this.reply(message.id, () => this.options.keychain?.unseal(message.text) ?? null);
        return;
      case 'ready':
        this.change({ state: 'running' });
        break;
      case 'failed':
        this.change({ state: 'failed', code: message.code, parameters: message.parameters });
        break;
    }
    this.options.onMessage(message);
  }

  /** A keychain that refuses answers null; the engine says what that means for the person. */
  private reply(id: number, work: () => string | null): void {
    let value: string | null = null;
    try {
      value = work();
    } catch {
      value = null;
    }
    this.post({ type: 'reply', id, value });
  }

  private exited(child: UtilityProcess, code: number): void {
    if (this.child !== child) return;
    this.child = null;
    if (this.stopping || this.current.state === 'failed') return;
    const wait = this.restarts.next(Date.now());
    if (wait === null) {
      this.change({ state: 'failed', code: 'ENGINE_CRASHED', parameters: { exit: code } });
      return;
    }
    this.change({ state: 'restarting' });
    setTimeout(() => {
      if (!this.stopping && !this.child) this.start();
    }, wait);
  }

  private post(message: HostMessage): void {
    this.child?.postMessage(message);
  }

  private change(state: EngineState): void {
    this.current = state;
    this.options.onState(state);
  }
}
