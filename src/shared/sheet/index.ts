export { cellText, type ReadingContext, readCell, readCells } from './cells.ts';
export { planRow, type RowDocuments, type SheetStamp } from './changes.ts';
export {
  type CellReading,
  SHEET_COLUMNS,
  type SheetColumn,
  sheetColumn,
} from './columns.ts';
export { SHEET_KEYS, type SheetKey } from './keys.ts';
export type { Problem, ProblemCode } from './problem.ts';
export { PROBLEMS } from './problem.ts';
export { type NamedCommunes, type SheetWords, sheetWords } from './words.ts';
