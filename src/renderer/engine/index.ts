export { createEngineClient, type EngineClient } from './client.ts';
export { EngineProvider, useEngine } from './engine-provider.tsx';
export { useCommand } from './use-command.ts';
export { useEngineEvent } from './use-engine-event.ts';
export { useLiveQuery } from './use-live-query.ts';
