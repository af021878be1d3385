export { keepEarlyKeys } from './early-keys.ts';
export { finder } from './finder.ts';
