import type { Cell } from '../../../shared/import/index.ts';

/** Built-in number formats `0%` and `0.00%` (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: ReadonlySet<string> = new Set(['9', '10']);

/**
 * Cells that a sheet shows as percents hold fractions. They become the text that a person sees (`95%`), so that a 0.95
 * among them is never taken for less than one percent.
 */
export function showPercents(
  rows: readonly (readonly Cell[])[],
  sheet: string,
  styles: string,
): readonly (readonly Cell[])[] {
  const percents = percentStyles(styles);
  if (percents.size === 0) return rows;
  const shown = rows.map((cells) => [...cells]);
  for (const match of sheet.matchAll(/<(?:\w+:)?c\s([^>]*?\bs="(\d+)"[^>]*)>/g)) {
    if (!percents.has(Number(match[2]))) continue;
    const place = /\br="([A-Z]{1,3})(\d{1,7})"/.exec(match[1] ?? '');
    const cells = shown[Number(place?.[2]) - 1];
    const column = columnIndex(place?.[1] ?? '');
    const cell = cells?.[column];
    if (cells && typeof cell === 'number') cells[column] = `${Number((cell * 100).toPrecision(12))}%`;
  }
  return shown;
}

/** Positions, among the formats of cells, of those that show a percent. */
function percentStyles(styles: string): ReadonlySet<number> {
  const custom = new Set(
    [...styles.matchAll(/<(?:\w+:)?numFmt\s[^>]*?>/g)]
      .map((match) => match[0])
      .filter((format) => /formatCode="[^"]*%/.test(format))
      .map((format) => /numFmtId="(\d+)"/.exec(format)?.[1] ?? ''),
  );
  const formats = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? '';
  const found = new Set<number>();
  for (const [position, match] of [...formats.matchAll(/<(?:\w+:)?xf\s[^>]*?>/g)].entries()) {
    const id = /numFmtId="(\d+)"/.exec(match[0])?.[1] ?? '';
    if (BUILT_IN.has(id) || custom.has(id)) found.add(position);
  }
  return found;
}

/** Position from 0 of a column by its letters. */
export const columnIndex = (letters: string): number =>
  [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
