export { EngineProcess } from './engine-process.ts';
export { openKeychain } from './keychain.ts';
