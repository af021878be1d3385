export { COLUMN_USES, type ColumnUse, type FieldKind, isColumnUse } from './catalogue.ts';
export { projectChanges } from './changes.ts';
export {
  type DocumentSet,
  type ExistingDocuments,
  type ImportChanges,
  type ImportContext,
  NOTHING_YET,
} from './context.ts';
export { type Cell, cellText, type Grid, type Merge } from './grid.ts';
export { findTable, type Table, tableUnder } from './header.ts';
export { freeName, withKept } from './keep-beside.ts';
export { type ColumnChoice, proposeMapping } from './mapping.ts';
export { type ImportPlan, planImport } from './plan.ts';
export { type Show, showIn } from './proposal.ts';
export { type ColumnReaders, readersOf } from './readers.ts';
export type { Reading } from './reading.ts';
export { columnNames, shapeOf } from './shape.ts';
export { examplesOf, sheetColumns } from './sheet.ts';
export { type CommuneIndex, communeIndex } from './values/communes.ts';
export type { Period } from './values/period.ts';
