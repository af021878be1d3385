import writeExcelFile, { type Row } from 'write-excel-file/node';
import type { Locale } from '../../../shared/locale/index.ts';
import { type Cell, type PaperTable, plainText } from '../../../shared/papers/index.ts';

/** Widths of columns in letters. */
const NARROWEST = 8;
const WIDEST = 60;
/** Rows that are looked at for the widths. */
const SAMPLE = 200;

/**
 * A table as an xlsx workbook: from the right in Arabic, its header frozen, numbers and days as such. Texts are written as
 * texts, whatever they begin with: a spreadsheet program never runs them.
 */
export function xlsxOf({ headers, rows }: PaperTable, locale: Locale): Promise<Uint8Array> {
  const header: Row = headers.map((title) => ({ value: textOf(title), type: String, fontWeight: 'bold' as const }));
  return writeExcelFile([header, ...rows.map(rowOf)], {
    rightToLeft: locale === 'ar',
    stickyRowsCount: 1,
    dateFormat: 'dd/mm/yyyy',
    columns: headers.map((title, index) => ({ width: widthOf(title, rows, index) })),
  }).toBuffer();
}

function rowOf(row: readonly Cell[]): Row {
  return row.map((value) => {
    if (value === null || value === '') return null;
    if (typeof value === 'number') return { value, type: Number };
    if (typeof value === 'string') return { value: textOf(value), type: String };
    if ('day' in value) return { value: new Date(`${value.day}T00:00:00Z`), type: Date };
    if ('amount' in value) return { value: value.amount / 100, type: Number, format: '#,##0.00' };
    const format = Number.isInteger(value.percent) ? '0%' : '0.0#%';
    return { value: value.percent / 100, type: Number, format };
  });
}

/** `_x0041_` in a text is an escape of the format: one that people typed is escaped itself (ECMA-376, 22.9.2.19). */
const textOf = (text: string): string => {
  const plain = plainText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return plain in Object.prototype ? escapedFirst(plain) : plain;
};

/** The writer finds texts by their name in a plain object, which already has a «constructor» and a «hasOwnProperty». */
const escapedFirst = (text: string): string =>
  `_x${text.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_${text.slice(1)}`;

function widthOf(title: string, rows: PaperTable['rows'], index: number): number {
  let widest = title.length;
  for (const row of rows.slice(0, SAMPLE)) {
    const value = row[index] ?? null;
    widest = Math.max(widest, typeof value === 'string' ? value.length : value === null ? 0 : 'dd/mm/yyyy'.length);
  }
  return Math.min(WIDEST, Math.max(NARROWEST, widest + 2));
}
