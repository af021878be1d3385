import type {
  ClientMessage,
  CommandInput,
  CommandName,
  CommandOutput,
  EngineEventName,
  EngineEvents,
  EngineMessage,
  LiveQueryInput,
  LiveQueryName,
  LiveQueryOutput,
} from '../../shared/contract/index.ts';
import { AppError, fromErrorShape } from '../../shared/errors/index.ts';

/** What the client needs of a MessagePort; the window's and Node's both have it. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'close', listener: () => void): void;
  start(): void;
  close(): void;
}

/** The answer of a live query as a component sees it. */
export type LiveAnswer<Value> = { readonly data: Value } | { readonly error: AppError };

export interface EngineClient {
  /** Takes a port to a fresh engine: watches are asked again, waiting calls are sent. */
  attach(port: Port): void;
  /** The engine is gone for good: every call is refused with this error until a port arrives. */
  fail(error: AppError): void;
  call<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<CommandOutput<Name>>;
  /** Keeps an answer alive until the returned function is called. Equal watches share one of the engine's. */
  watch<Name extends LiveQueryName>(
    name: Name,
    input: LiveQueryInput<Name>,
    listener: (answer: LiveAnswer<LiveQueryOutput<Name>>) => void,
  ): () => void;
  on<Name extends EngineEventName>(name: Name, listener: (value: EngineEvents[Name]) => void): () => void;
}

interface PendingCall {
  readonly message: ClientMessage;
  sent: boolean;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: AppError) => void;
}

interface Watch {
  readonly message: Extract<ClientMessage, { type: 'watch' }>;
  readonly listeners: Set<(answer: LiveAnswer<unknown>) => void>;
  answer: LiveAnswer<unknown> | null;
}

export const watchKey = (name: string, input: unknown): string => `${name} ${JSON.stringify(input)}`;

/**
 * Speaks the engine's protocol over whichever port is current. A port dies with its engine: what was already sent may
 * or may not have happened, so those calls end in the retryable `ENGINE_RESTARTED`; what was not yet sent waits.
 */
export function createEngineClient(): EngineClient {
  const pending = new Map<number, PendingCall>();
  const watches = new Map<string, Watch>();
  const keysOfWatches = new Map<number, string>();
  const listeners = new Map<string, Set<(value: unknown) => void>>();
  let current: Port | null = null;
  let failure: AppError | null = null;
  let count = 0;

  function send(message: ClientMessage): boolean {
    if (current === null) return false;
    current.postMessage(message);
    return true;
  }

  function lose(port: Port): void {
    if (current !== port) return;
    current = null;
    for (const [id, call] of pending) {
      if (!call.sent) continue;
      pending.delete(id);
      call.reject(new AppError('ENGINE_RESTARTED', { retry: true }));
    }
  }

  function publish(id: number, answer: LiveAnswer<unknown>): void {
    const watch = watches.get(keysOfWatches.get(id) ?? '');
    if (watch === undefined) return;
    watch.answer = answer;
    for (const listener of [...watch.listeners]) listener(answer);
  }

  function receive(message: EngineMessage): void {
    switch (message.type) {
      case 'answer':
        pending.get(message.id)?.resolve(message.value);
        pending.delete(message.id);
        return;
      case 'refusal': {
        const error = fromErrorShape(message.error);
        const call = pending.get(message.id);
        pending.delete(message.id);
        if (call) call.reject(error);
        else publish(message.id, { error });
        return;
      }
      case 'data':
        publish(message.id, { data: message.value });
        return;
      case 'event':
        for (const listener of [...(listeners.get(message.name) ?? [])]) listener(message.value);
        return;
    }
  }

  return {
    attach(port) {
      const previous = current;
      if (previous !== null) {
        lose(previous);
        previous.close();
      }
      current = port;
      failure = null;
      port.addEventListener('message', (event) => {
        if (current === port && isEngineMessage(event.data)) receive(event.data);
      });
      port.addEventListener('close', () => lose(port));
      port.start();
      for (const watch of watches.values()) send(watch.message);
      for (const call of pending.values()) call.sent = send(call.message);
    },

    fail(error) {
      failure = error;
      current = null;
      for (const call of pending.values()) call.reject(error);
      pending.clear();
    },

    call(name, input) {
      if (failure !== null) return Promise.reject(failure);
      count += 1;
      const message: ClientMessage = { type: 'call', id: count, name, input };
      return new Promise((resolve, reject) => {
        // The engine is trusted to answer with the type that the contract names.
        const call: PendingCall = { message, sent: false, resolve: resolve as (value: unknown) => void, reject };
        pending.set(message.id, call);
        call.sent = send(message);
      });
    },

    watch(name, input, listener) {
      const key = watchKey(name, input);
      const untyped = listener as (answer: LiveAnswer<unknown>) => void;
      const shared = watches.get(key) ?? begin(key, name, input);
      shared.listeners.add(untyped);
      if (shared.answer !== null) untyped(shared.answer);
      return () => {
        shared.listeners.delete(untyped);
        if (shared.listeners.size > 0 || watches.get(key) !== shared) return;
        watches.delete(key);
        keysOfWatches.delete(shared.message.id);
        send({ type: 'unwatch', id: shared.message.id });
      };
    },

    on(name, listener) {
      const untyped = listener as (value: unknown) => void;
      const known = listeners.get(name) ?? new Set();
      listeners.set(name, known.add(untyped));
      return () => known.delete(untyped);
    },
  };

  function begin(key: string, name: string, input: unknown): Watch {
    count += 1;
    const watch: Watch = { message: { type: 'watch', id: count, name, input }, listeners: new Set(), answer: null };
    watches.set(key, watch);
    keysOfWatches.set(watch.message.id, key);
    send(watch.message);
    return watch;
  }
}

/** Ports have been seen to deliver `null`; whatever has no type is not ours. */
function isEngineMessage(data: unknown): data is EngineMessage {
  return typeof data === 'object' && data !== null && 'type' in data && typeof data.type === 'string';
}
