import { AppError } from '../../shared/errors/index.ts';
import type { EngineClient } from '../engine/index.ts';
import { keepEngineState } from './engine-state.ts';

/** Hears the shell from the first moment: engine ports go to the client, places to the router. Asks for the first port. */
export function connectEngine(client: EngineClient): void {
  window.addEventListener('message', (event) => {
    const port = event.ports[0];
    if (event.source === window && event.data === 'engine-port' && port !== undefined) client.attach(port);
  });
  window.moutabaa.onMessage((message) => {
    switch (message.type) {
      case 'navigate':
        // The router reads the hash: a place asked for before anything is drawn is not lost.
        window.location.hash = message.path;
        return;
      case 'engine':
        keepEngineState(message.state);
        if (message.state.state === 'failed') client.fail(new AppError('ENGINE_STOPPED', { retry: true }));
    }
  });
  window.moutabaa.connect();
}
