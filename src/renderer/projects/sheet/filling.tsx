import type { Area } from './area.ts';
import { type PlacedColumn, ROW_HEIGHT } from './layout.ts';
import classes from './sheet.module.css';

/** The cells that letting go of the handle would fill. */
export function Filling({ area, columns }: { readonly area: Area; readonly columns: readonly PlacedColumn[] }) {
  const first = columns[area.first];
  const last = columns[area.last];
  if (first === undefined || last === undefined) return null;
  return (
    <span
      aria-hidden
      className={classes.filling}
      style={{
        insetBlockStart: area.top * ROW_HEIGHT,
        blockSize: (area.bottom - area.top + 1) * ROW_HEIGHT,
        insetInlineStart: first.start,
        inlineSize: last.start + last.width - first.start,
      }}
    />
  );
}
