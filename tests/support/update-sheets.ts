import { writeFileSync } from 'node:fs';
import readSheet from 'read-excel-file/node';
import writeExcelFile from 'write-excel-file/node';

export type SheetCells = (string | number | null)[][];

/** The cells of an update sheet as a spreadsheet program shows them, hidden ones included. */
export async function cellsOf(file: string): Promise<SheetCells> {
  const sheets = await readSheet(file);
  const data = sheets[0]?.data ?? [];
  return data.map((row) =>
    row.map((cell) => (cell === null || typeof cell === 'number' ? cell : cell instanceof Date ? '' : String(cell))),
  );
}

/** Saves cells as another program would, with none of the formats of the first file. */
export async function saveCells(file: string, cells: SheetCells): Promise<void> {
  const rows = cells.map((row) =>
    row.map((cell) => {
      if (cell === null || cell === '') return null;
      return typeof cell === 'number' ? { value: cell, type: Number } : { value: cell, type: String };
    }),
  );
  writeFileSync(file, await writeExcelFile(rows).toBuffer());
}
