import type { RowWindow } from './query.ts';

/** Rows asked for at once; several screens, so that scrolling seldom waits. */
const SPAN = 200;
/** Windows begin at multiples of this, so that scrolling to and fro asks the same questions again. */
const STEP = 50;
/** Rows beyond the visible ones that should already be there. */
const MARGIN = 25;

/** The window to ask for when rows `first` to `last` are visible: the present one for as long as it is enough. */
export function windowAround(present: RowWindow, first: number, last: number, total: number): RowWindow {
  const from = Math.max(0, first - MARGIN);
  const to = Math.min(total - 1, last + MARGIN);
  if (from >= present.offset && to < present.offset + present.limit) return present;
  const offset = Math.max(0, Math.floor((from - STEP) / STEP) * STEP);
  return { offset, limit: Math.max(SPAN, Math.ceil((to - offset + 1) / STEP) * STEP) };
}
