export { SheetEdits } from './sheet-edits.ts';
