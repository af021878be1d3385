/** What the engine's process loads once the window has its first answers. */
export { listen } from './cli/listen.ts';
export { startEngine } from './engine.ts';
export { createLog } from './log/index.ts';
