export { cellText, readCell, readCells } from './cells.ts';
export { planRow } from './changes.ts';
export {
  type CellReading,
  SHEET_COLUMNS,
  type SheetColumn,
  sheetColumn,
} from './columns.ts';
export { SHEET_KEYS, type SheetKey } from './keys.ts';
export type { ProblemCode } from './problem.ts';
export { type NamedCommunes, type SheetWords, sheetWords } from './words.ts';
