export { PrintMenu } from './print-menu.tsx';
export { useCommuneName } from './use-commune-name.ts';
