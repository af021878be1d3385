export { desktopCall, pathOfFile } from './bridge.ts';
export { connectEngine } from './connect-engine.ts';
export { useEngineState } from './engine-state.ts';
