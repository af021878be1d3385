import type { Subscription } from 'rxjs';
import type { ClientMessage, EngineEventName, EngineEvents, EngineMessage } from '../../../shared/contract/index.ts';
import { AppError, toErrorShape } from '../../../shared/errors/index.ts';
import type { Log } from '../log/index.ts';
import type { Caller } from './handlers.ts';
import type { Router } from './router.ts';

/** One end of a message channel: Electron's and Node's ports both fit. */
export interface Port {
  readonly post: (message: EngineMessage) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  readonly onClose: (listener: () => void) => void;
}

export interface Session {
  readonly send: <Name extends EngineEventName>(name: Name, value: EngineEvents[Name]) => void;
  readonly end: () => void;
}

/** Serves one window until its port closes; a reload closes it, and all that it watched ends with it. */
export function serve(port: Port, router: Router, caller: Caller, log: Log, onEnd: () => void): Session {
  const watched = new Map<number, Subscription>();
  let open = true;

  const post = (message: EngineMessage): void => {
    if (open) port.post(message);
  };
  const refuse = (id: number, thrown: unknown): void => {
    const error = toErrorShape(thrown);
    if (!(thrown instanceof AppError)) log.error(`a call failed: ${error.code}`, thrown);
    post({ type: 'refusal', id, error });
  };
  const watch = (id: number, name: string, input: unknown): void => {
    watched.get(id)?.unsubscribe();
    try {
      const answers = router.watch(name, input, caller);
      watched.set(
        id,
        answers.subscribe({ next: (value) => post({ type: 'data', id, value }), error: (e) => refuse(id, e) }),
      );
    } catch (thrown) {
      refuse(id, thrown);
    }
  };
  const end = (): void => {
    if (!open) return;
    open = false;
    for (const subscription of watched.values()) subscription.unsubscribe();
    watched.clear();
    onEnd();
  };

  port.onMessage((message) => {
    if (!isClientMessage(message)) return;
    switch (message.type) {
      case 'call':
        router.call(message.name, message.input, caller).then(
          (value) => post({ type: 'answer', id: message.id, value }),
          (thrown) => refuse(message.id, thrown),
        );
        return;
      case 'watch':
        watch(message.id, message.name, message.input);
        return;
      case 'unwatch':
        watched.get(message.id)?.unsubscribe();
        watched.delete(message.id);
        return;
    }
  });
  port.onClose(end);
  return { send: (name, value) => post({ type: 'event', name, value }), end };
}

/** Electron delivers `null` for what it cannot clone, and a page may post anything. */
function isClientMessage(message: unknown): message is ClientMessage {
  if (typeof message !== 'object' || message === null || !('type' in message) || !('id' in message)) return false;
  if (typeof message.id !== 'number') return false;
  if (message.type === 'unwatch') return true;
  const asks = message.type === 'call' || message.type === 'watch';
  return asks && 'name' in message && typeof message.name === 'string' && 'input' in message;
}
