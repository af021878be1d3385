import type { Area, Position, SheetSize } from './area.ts';

/** A text for a cell. */
export interface Placed extends Position {
  readonly text: string;
}

/**
 * Where a pasted block goes: over the selected cells where these are a multiple of it, otherwise from their first cell on as
 * far as it reaches. What would lie outside of the sheet is left out.
 */
export function spread(
  block: readonly (readonly string[])[],
  over: Area,
  size: Pick<SheetSize, 'rows' | 'columns'>,
): readonly Placed[] {
  const height = block.length;
  const width = Math.max(0, ...block.map((row) => row.length));
  if (height === 0 || width === 0) return [];
  const rows = over.bottom - over.top + 1;
  const columns = over.last - over.first + 1;
  const down = rows % height === 0 ? rows : height;
  const across = columns % width === 0 ? columns : width;
  const placed: Placed[] = [];
  for (let row = 0; row < down && over.top + row < size.rows; row++) {
    for (let column = 0; column < across && over.first + column < size.columns; column++) {
      const text = block[row % height]?.[column % width];
      if (text !== undefined) placed.push({ row: over.top + row, column: over.first + column, text });
    }
  }
  return placed;
}

/** The first row of an area written into all others; a single row takes what stands above it. */
export function filledDown(area: Area, textAt: (position: Position) => string): readonly Placed[] {
  const source = area.top === area.bottom ? area.top - 1 : area.top;
  if (source < 0) return [];
  const target = { ...area, top: source + 1 };
  return filled({ ...area, top: source, bottom: source }, target, textAt);
}

/** The cells of `source` repeated over `target`, row by row. */
export function filled(source: Area, target: Area, textAt: (position: Position) => string): readonly Placed[] {
  const height = source.bottom - source.top + 1;
  const placed: Placed[] = [];
  for (let row = target.top; row <= target.bottom; row++) {
    const from = source.top + ((((row - source.top) % height) + height) % height);
    for (let column = target.first; column <= target.last; column++) {
      placed.push({ row, column, text: textAt({ row: from, column }) });
    }
  }
  return placed;
}
