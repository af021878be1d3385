import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';
import type { Position } from './area.ts';
import { HEAD_HEIGHT, type Layout, ROW_HEIGHT, TITLE_WIDTH } from './layout.ts';

/** Rows are drawn in blocks, so that scrolling draws again only when it comes to another block. */
const BLOCK = 8;
const SPARE_ROWS = 8;
/** Pixels beside the visible part in which columns are drawn as well. */
const SPARE_WIDTH = 300;

/** Rows and columns to draw; `to` is not included. */
export interface Viewport {
  readonly from: number;
  readonly to: number;
  readonly firstColumn: number;
  readonly toColumn: number;
  /** Rows that are in sight at once. */
  readonly page: number;
}

const NOTHING: Viewport = { from: 0, to: 0, firstColumn: 0, toColumn: 0, page: 1 };

/** Which part of the sheet is near the visible one, followed while it scrolls and changes its size. */
export function useViewport(frame: RefObject<HTMLDivElement | null>, rows: number, layout: Layout): Viewport {
  const [viewport, setViewport] = useState(NOTHING);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const look = (): void =>
      setViewport((before) => {
        const next = viewportOf(element, rows, layout);
        return isSame(before, next) ? before : next;
      });
    look();
    element.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [frame, rows, layout]);
  return viewport;
}

function viewportOf(element: HTMLElement, rows: number, { columns }: Layout): Viewport {
  const first = Math.floor(element.scrollTop / ROW_HEIGHT);
  const page = Math.max(1, Math.floor((element.clientHeight - HEAD_HEIGHT) / ROW_HEIGHT));
  const start = Math.abs(element.scrollLeft) + TITLE_WIDTH - SPARE_WIDTH;
  const end = Math.abs(element.scrollLeft) + element.clientWidth + SPARE_WIDTH;
  const visible = columns.filter((column) => column.start + column.width > start && column.start < end);
  return {
    from: Math.max(0, Math.floor((first - SPARE_ROWS) / BLOCK) * BLOCK),
    to: Math.min(rows, Math.ceil((first + page + 1 + SPARE_ROWS) / BLOCK) * BLOCK),
    firstColumn: visible[0]?.index ?? 0,
    toColumn: (visible.at(-1)?.index ?? -1) + 1,
    page,
  };
}

const isSame = (a: Viewport, b: Viewport): boolean =>
  a.from === b.from &&
  a.to === b.to &&
  a.firstColumn === b.firstColumn &&
  a.toColumn === b.toColumn &&
  a.page === b.page;

/** Scrolls a cell out from under the heading and the titles, and no further than needed. */
export function useReveal(frame: RefObject<HTMLDivElement | null>, layout: Layout): (cell: Position) => void {
  return useCallback(
    ({ row, column }) => {
      const element = frame.current;
      if (element === null) return;
      const top = row * ROW_HEIGHT;
      const height = element.clientHeight - HEAD_HEIGHT - ROW_HEIGHT;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top > element.scrollTop + height) element.scrollTop = top - height;
      const placed = layout.columns[column];
      if (placed === undefined) return;
      const sign = getComputedStyle(element).direction === 'rtl' ? -1 : 1;
      const scrolled = Math.abs(element.scrollLeft);
      const end = placed.start + placed.width - element.clientWidth;
      if (placed.start - TITLE_WIDTH < scrolled) element.scrollLeft = sign * (placed.start - TITLE_WIDTH);
      else if (end > scrolled) element.scrollLeft = sign * end;
    },
    [frame, layout],
  );
}
