import { AppError } from '../../shared/errors/index.ts';
import type { EngineClient } from '../engine/index.ts';
import { keepEngineState } from './engine-state.ts';

/** Hands every port that the shell posts to the client, and asks for the first one. */
export function connectEngine(client: EngineClient): void {
  window.addEventListener('message', (event) => {
    const port = event.ports[0];
    if (event.source === window && event.data === 'engine-port' && port !== undefined) client.attach(port);
  });
  window.moutabaa.onMessage((message) => {
    if (message.type !== 'engine') return;
    keepEngineState(message.state);
    if (message.state.state === 'failed') client.fail(new AppError('ENGINE_STOPPED', { retry: true }));
  });
  window.moutabaa.connect();
}
