export { useLook } from './use-look.ts';
