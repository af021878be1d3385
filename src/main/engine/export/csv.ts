import type { Cell } from '../../../shared/papers/index.ts';

const BYTE_ORDER_MARK = '\ufeff';
/** What a spreadsheet program offers for the French and Moroccan regions. */
const SEPARATOR = ';';
/**
 * A text that begins like this may be run as a formula by the program that opens the file (CWE-1236): an apostrophe before
 * it prevents that. A text that has such apostrophes of its own gets one more, so that taking one off gives the text back.
 */
const FORMULA = /^'*[=+\-@\t\r]/;

/** A CSV file (RFC 4180, semicolons) with a byte order mark, so that Arabic opens right on a double click. */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return `${BYTE_ORDER_MARK}${rows.map((row) => row.map(cell).join(SEPARATOR)).join('\r\n')}\r\n`;
}

function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return decimal(value);
  if (typeof value === 'object') {
    if ('day' in value) return value.day;
    return 'amount' in value ? decimal(value.amount / 100) : `${decimal(value.percent)}%`;
  }
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const decimal = (value: number): string => String(value).replace('.', ',');
