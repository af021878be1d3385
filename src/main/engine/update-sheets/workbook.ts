import writeExcelFile, { type Row } from 'write-excel-file/node';
import type { Locale } from '../../../shared/locale/index.ts';
import { plainText } from '../../../shared/papers/index.ts';
import { isAsked, UPDATE_COLUMNS } from '../../../shared/update-sheets/index.ts';
import { protect } from './protect.ts';

export interface UpdateWorkbook {
  readonly locale: Locale;
  readonly title: string;
  readonly instruction: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Words to choose from in an asked column, by its position. */
  readonly choices: ReadonlyMap<number, readonly string[]>;
}

/** Fill of the cells that people write in; the protection finds them by it. */
const ASKED_FILL = '#FFF7DB';
const SHOWN_FILL = '#F1EEE7';
const HEAD_FILL = '#1B6245';
const ID_WIDTH = 4;

/** Rows above the list: title, instruction, hidden marks, headings. */
const MARK_ROW = 3;
const HEADING_ROW = 4;

const CELL = { borderColor: '#D6CFC3', borderStyle: 'thin', wrap: true, alignVertical: 'top' } as const;

/** An update sheet as xlsx: last values locked, blank cells open, from the right in Arabic. */
export async function updateWorkbook(book: UpdateWorkbook): Promise<Uint8Array> {
  const above: Row[] = [
    [{ value: plainText(book.title), type: String, fontWeight: 'bold', fontSize: 14 }],
    [{ value: plainText(book.instruction), type: String, textColor: '#57514A' }],
    UPDATE_COLUMNS.map(({ mark }) => ({ value: mark, type: String })),
    book.headings.map((heading) => ({
      value: heading,
      type: String,
      fontWeight: 'bold',
      textColor: '#FFFFFF',
      backgroundColor: HEAD_FILL,
      wrap: true,
      alignVertical: 'center',
    })),
  ];
  const rows = book.rows.map(
    (cells): Row =>
      UPDATE_COLUMNS.map((column, index) =>
        isAsked(column)
          ? { ...CELL, backgroundColor: ASKED_FILL }
          : { ...CELL, backgroundColor: SHOWN_FILL, value: plainText(cells[index] ?? ''), type: String },
      ),
  );
  const bytes = await writeExcelFile([...above, ...rows], {
    rightToLeft: book.locale === 'ar',
    stickyRowsCount: HEADING_ROW,
    columns: UPDATE_COLUMNS.map((column) => ({ width: column.role === 'id' ? ID_WIDTH : column.width })),
  }).toBuffer();
  return protect(bytes, {
    openFill: ASKED_FILL,
    hiddenRow: MARK_ROW,
    hiddenColumn: UPDATE_COLUMNS.findIndex(({ role }) => role === 'id'),
    firstRow: HEADING_ROW + 1,
    lastRow: HEADING_ROW + Math.max(1, rows.length),
    choices: book.choices,
  });
}
