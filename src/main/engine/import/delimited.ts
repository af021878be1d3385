import { parse } from 'csv-parse/sync';
import { AppError } from '../../../shared/errors/index.ts';
import type { Cell } from '../../../shared/import/index.ts';
import { decodeText } from './encoding.ts';
import { LIMITS } from './limits.ts';
import type { Source } from './source.ts';

const DELIMITERS = [';', ',', '\t', '|'] as const;
const LINES_TO_JUDGE = 60;

/** A delimited text file as a workbook of one sheet, named after the file. */
export function openDelimited(bytes: Uint8Array, name: string): Source {
  return {
    sheets: [name],
    visible: 1,
    read: () => Promise.resolve({ rows: readRows(decodeText(bytes)), merges: [] }),
  };
}

function readRows(text: string): readonly (readonly Cell[])[] {
  const told = /^\ufeff?sep=(.)\r?\n/i.exec(text);
  const delimiter = told?.[1] ?? delimiterOf(text);
  try {
    const records: readonly (readonly string[])[] = parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: LIMITS.rows * 2,
      max_record_size: LIMITS.cellText * 40,
    });
    const rows = records.map((cells) => cells.slice(0, LIMITS.columns).map(toCell));
    return told ? [[], ...rows.slice(1)] : rows;
  } catch (thrown) {
    throw new AppError('IMPORT_DAMAGED', { cause: thrown });
  }
}

/** An apostrophe before what a spreadsheet program would run as a formula (CWE-1236): our own export writes it, others too. */
const GUARDED = /^'(?='*[=+\-@\t\r])/;

const toCell = (text: string): Cell =>
  text.trim() === '' ? null : text.replace(GUARDED, '').slice(0, LIMITS.cellText);

/** The mark that most lines have, and equally often. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 200_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line !== '')
    .slice(0, LINES_TO_JUDGE);
  let best: string = DELIMITERS[0];
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => line.split(delimiter).length - 1).sort((a, b) => a - b);
    const middle = counts[Math.floor(counts.length / 2)] ?? 0;
    const alike = counts.filter((count) => count === middle).length / Math.max(1, counts.length);
    const weight = middle === 0 ? 0 : Math.min(middle, 5) + alike * 5;
    if (weight > most) {
      most = weight;
      best = delimiter;
    }
  }
  return best;
}
