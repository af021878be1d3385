export { useLook } from './use-look.ts';
export { useSteps } from './use-take-back.ts';
