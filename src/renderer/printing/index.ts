export { PrintMenu, type PrintMenuProps } from './print-menu.tsx';
export { type Printing, usePrinting } from './use-printing.ts';
