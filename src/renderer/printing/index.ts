export { PrintMenu } from './print-menu.tsx';
export { useCommuneName } from './use-commune-name.ts';
export { usePrinting } from './use-printing.ts';
