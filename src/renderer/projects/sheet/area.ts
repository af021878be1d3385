/** A cell by position: row of the order, column among the visible ones. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** The selected cells: a rectangle between the cell where selecting began, which takes the typing, and its far corner. */
export interface Selection {
  readonly active: Position;
  readonly far: Position;
}

/** A rectangle of cells, both ends included. */
export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly first: number;
  readonly last: number;
}

export interface SheetSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that a page key moves by. */
  readonly page: number;
}

export const at = (position: Position): Selection => ({ active: position, far: position });

export const areaOf = ({ active, far }: Selection): Area => ({
  top: Math.min(active.row, far.row),
  bottom: Math.max(active.row, far.row),
  first: Math.min(active.column, far.column),
  last: Math.max(active.column, far.column),
});

export const sizeOf = ({ top, bottom, first, last }: Area): number => (bottom - top + 1) * (last - first + 1);

export const isOne = (area: Area): boolean => sizeOf(area) === 1;

export interface MoveKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
}

/** The selection after a key that moves it, or null. In an Arabic sheet the next column is on the left. */
export function moved(selection: Selection, press: MoveKey, size: SheetSize, rightToLeft: boolean): Selection | null {
  const from = press.shiftKey && press.key !== 'Tab' && press.key !== 'Enter' ? selection.far : selection.active;
  const target = targetOf(from, press, size, rightToLeft);
  if (target === null) return null;
  const inside = within(target, size);
  const extends_ = press.shiftKey && press.key !== 'Tab' && press.key !== 'Enter';
  return extends_ ? { active: selection.active, far: inside } : at(inside);
}

const within = ({ row, column }: Position, { rows, columns }: SheetSize): Position => ({
  row: Math.max(0, Math.min(row, rows - 1)),
  column: Math.max(0, Math.min(column, columns - 1)),
});

function targetOf(
  { row, column }: Position,
  { key, ctrlKey, shiftKey }: MoveKey,
  { rows, columns, page }: SheetSize,
  rightToLeft: boolean,
): Position | null {
  const forward = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const backward = rightToLeft ? 'ArrowRight' : 'ArrowLeft';
  switch (key) {
    case 'ArrowDown':
      return { row: ctrlKey ? rows - 1 : row + 1, column };
    case 'ArrowUp':
      return { row: ctrlKey ? 0 : row - 1, column };
    case forward:
      return { row, column: ctrlKey ? columns - 1 : column + 1 };
    case backward:
      return { row, column: ctrlKey ? 0 : column - 1 };
    case 'Tab':
      return { row, column: column + (shiftKey ? -1 : 1) };
    case 'Enter':
      return { row: row + (shiftKey ? -1 : 1), column };
    case 'PageDown':
      return { row: row + Math.max(1, page - 1), column };
    case 'PageUp':
      return { row: row - Math.max(1, page - 1), column };
    case 'Home':
      return ctrlKey ? { row: 0, column: 0 } : { row, column: 0 };
    case 'End':
      return ctrlKey ? { row: rows - 1, column: columns - 1 } : { row, column: columns - 1 };
    default:
      return null;
  }
}
