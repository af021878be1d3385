import { type PointerEvent, useRef, useState } from 'react';
import { type Area, areaOf, at, type Position, type Selection } from './area.ts';

export interface Pointing {
  /** The area that the handle is being dragged to, beyond the selected one. */
  readonly filling: Area | null;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: () => void;
}

/** Selecting with the mouse, and filling by the handle at the corner of what is selected. */
export function usePointing(
  selection: Selection,
  onSelect: (selection: Selection) => void,
  onFill: (source: Area, target: Area) => void,
): Pointing {
  const dragging = useRef<'select' | 'fill' | null>(null);
  const [filling, setFilling] = useState<Area | null>(null);
  return {
    filling,
    onPointerDown: (event) => {
      if (event.button !== 0 || !(event.target instanceof Element)) return;
      if (event.target.closest('[data-handle]') !== null) {
        dragging.current = 'fill';
        event.preventDefault();
        return;
      }
      const cell = cellUnder(event.target);
      if (cell === null) return;
      dragging.current = 'select';
      onSelect(event.shiftKey ? { active: selection.active, far: cell } : at(cell));
    },
    onPointerMove: (event) => {
      if (dragging.current === null) return;
      if (event.buttons === 0) {
        dragging.current = null;
        setFilling(null);
        return;
      }
      const cell = event.target instanceof Element ? cellUnder(event.target) : null;
      if (cell === null) return;
      if (dragging.current === 'fill') setFilling(reaching(areaOf(selection), cell));
      else if (cell.row !== selection.far.row || cell.column !== selection.far.column)
        onSelect({ active: selection.active, far: cell });
    },
    onPointerUp: () => {
      if (dragging.current === 'fill' && filling !== null) onFill(areaOf(selection), filling);
      dragging.current = null;
      setFilling(null);
    },
  };
}

/** The rows that a handle was dragged over, below or above the selected ones; null while it is among them. */
function reaching(area: Area, { row }: Position): Area | null {
  if (row > area.bottom) return { ...area, top: area.bottom + 1, bottom: row };
  return row < area.top ? { ...area, top: row, bottom: area.top - 1 } : null;
}

function cellUnder(target: Element): Position | null {
  const cell = target.closest('[data-row][data-column]');
  if (!(cell instanceof HTMLElement)) return null;
  return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
}
