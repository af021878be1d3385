export { type DataFolderLock, lockDataFolder } from './data-folder-lock.ts';
