export { lockDataFolder } from './data-folder-lock.ts';
