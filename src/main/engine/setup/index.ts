export { setupCommands } from './setup.ts';
