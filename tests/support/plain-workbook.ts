import { writeFile } from 'node:fs/promises';
import { packStored } from '../../src/main/engine/import/archive.ts';

/** A cell as offices type it; a `Date` is a true date of the sheet. */
export type PlainCell = string | number | Date | null;

export interface PlainSheet {
  readonly name: string;
  readonly rows: readonly (readonly PlainCell[])[];
  readonly hidden?: boolean;
  /** Ranges such as `A1:F1`. */
  readonly merges?: readonly string[];
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Style 1 shows a date. */
const STYLES = '<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
const DAY = 86_400_000;

/** Writes a workbook with what spreadsheet writers do not offer: hidden sheets and merged cells as real ones have them. */
export async function writePlainWorkbook(file: string, sheets: readonly PlainSheet[]): Promise<void> {
  const list = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="r${index + 1}"/>`,
  );
  const relations = sheets.map(
    (_, index) => `<Relationship Id="r${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/s${index + 1}.xml"/>`,
  );
  const parts = new Map<string, string>([
    ['xl/workbook.xml', `<workbook><sheets>${list.join('')}</sheets></workbook>`],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships>${relations.join('')}<Relationship Id="s" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', STYLES],
    ...sheets.map((sheet, index) => [`xl/worksheets/s${index + 1}.xml`, sheetXml(sheet)] as const),
  ]);
  await writeFile(file, packStored(new Map([...parts].map(([name, xml]) => [name, Buffer.from(xml, 'utf8')]))));
}

function sheetXml({ rows, merges = [] }: PlainSheet): string {
  const data = rows.map(
    (cells, row) => `<row r="${row + 1}">${cells.map((cell, at) => cellXml(cell, row, at)).join('')}</row>`,
  );
  const merged =
    merges.length === 0 ? '' : `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  return `<worksheet><sheetData>${data.join('')}</sheetData>${merged}</worksheet>`;
}

function cellXml(cell: PlainCell, row: number, at: number): string {
  const reference = `${letters(at)}${row + 1}`;
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (cell instanceof Date) return `<c r="${reference}" s="1"><v>${cell.getTime() / DAY + 25_569}</v></c>`;
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

const letters = (at: number): string =>
  (at >= 26 ? String.fromCharCode(64 + Math.floor(at / 26)) : '') + String.fromCharCode(65 + (at % 26));

/** What looks like an escape of the format is escaped itself (ECMA-376, 22.9.2.19). */
const escaped = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
