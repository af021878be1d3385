export { isAsked, UPDATE_COLUMNS } from './columns.ts';
export { type ReturnedRow, returnedRows } from './returned.ts';
export { headingOf, rowOf } from './table.ts';
