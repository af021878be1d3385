export { finder } from './finder.ts';
