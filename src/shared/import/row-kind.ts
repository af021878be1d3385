import { fold } from '../text/index.ts';
import { type Cell, isBlank, oneLine } from './grid.ts';
import type { SheetColumn } from './sheet.ts';

/** Why a row is left out. Each has a sentence: `import:refused.<code>`. */
export const REFUSALS = ['noTitle', 'totalRow', 'section', 'repeatedHeader', 'duplicateReference'] as const;
export type RefusalCode = (typeof REFUSALS)[number];

const TOTAL = /^(sous[\s-]?total|s\/total|totaux|total|المجموع|مجموع|الاجمالي|اجمالي)(?=$|[^\p{L}\p{N}])/u;

/** Rows without a project: nothing said (`blank`), sums, titles of sections, the header once more. */
export function rowKind(cells: readonly (readonly [SheetColumn, Cell])[]): RefusalCode | 'blank' | 'project' {
  const said = cells.filter(([column, cell]) => !isBlank(cell) && column.use !== 'skip');
  if (said.length === 0) return 'blank';
  const all = cells.filter(([, cell]) => !isBlank(cell));
  if (isTotal(all)) return 'totalRow';
  if (isHeaderAgain(all)) return 'repeatedHeader';
  if (said.some(([column]) => column.use === 'title' || column.use === 'titleAr' || column.use === 'titleFr'))
    return 'project';
  return all.length === 1 && typeof all[0]?.[1] === 'string' ? 'section' : 'noTitle';
}

/** A row of sums has one text, that says so, beside numbers. */
function isTotal(cells: readonly (readonly [SheetColumn, Cell])[]): boolean {
  let sole: string | null = null;
  for (const [, cell] of cells) {
    if (typeof cell !== 'string' || !/\p{L}/u.test(cell)) continue;
    if (sole !== null) return false;
    sole = cell;
  }
  return sole !== null && TOTAL.test(fold(sole));
}

function isHeaderAgain(cells: readonly (readonly [SheetColumn, Cell])[]): boolean {
  const repeated = cells.filter(
    ([column, cell]) => typeof cell === 'string' && column.header !== '' && isHeader(cell, column.header),
  );
  return repeated.length >= 2 && repeated.length * 2 > cells.length;
}

/** Lengths first: most cells are told from the header by them. */
const isHeader = (text: string, header: string): boolean =>
  Math.abs(text.length - header.length) < 10 && oneLine(text) === header;
