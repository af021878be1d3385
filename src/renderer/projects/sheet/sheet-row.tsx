import { memo } from 'react';
import type { SheetRow } from '../../../shared/contract/index.ts';
import { ownDirection, useWords } from '../../language/index.ts';
import type { Area, Position } from './area.ts';
import { textOf } from './cell-store.ts';
import type { Draft, RowDrafts } from './drafts.ts';
import { type PlacedColumn, ROW_HEIGHT } from './layout.ts';
import { useProblem } from './problem.ts';
import classes from './sheet.module.css';

export const cellElementId = ({ row, column }: Position): string => `sheet-${row}-${column}`;

export interface SheetRowViewProps {
  readonly index: number;
  readonly row: SheetRow | undefined;
  readonly columns: readonly PlacedColumn[];
  readonly drafts: RowDrafts | undefined;
  /** Columns that are selected in this row, and the one that takes the typing; -1 for none. */
  readonly first: number;
  readonly last: number;
  readonly active: number;
}

export const selectedIn = (area: Area, active: Position, row: number) => ({
  first: row >= area.top && row <= area.bottom ? area.first : -1,
  last: row >= area.top && row <= area.bottom ? area.last : -1,
  active: row === active.row ? active.column : -1,
});

/** One row with as little in it as possible: plain cells, each at its place. The sheet hears the keys and the mouse. */
export const SheetRowView = memo(function SheetRowView(props: SheetRowViewProps) {
  const { index, row, columns, drafts, first, last, active } = props;
  const { text } = useWords();
  const title = row === undefined ? '' : text(row.title);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot leave out its invisible rows
    // biome-ignore lint/a11y/useFocusableInteractive: the sheet has the focus
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classes.row}
      style={{ transform: `translateY(${index * ROW_HEIGHT}px)` }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the sheet has the focus */}
      <div role="rowheader" aria-colindex={1} className={classes.title}>
        <span className={classes.number} aria-hidden>
          {index + 1}
        </span>
        {row === undefined ? (
          <span className={classes.coming} />
        ) : (
          <a
            href={`#/projects/${row.id}`}
            tabIndex={-1}
            title={title}
            className={classes.link}
            {...ownDirection(title)}
          >
            {title}
          </a>
        )}
      </div>
      {row !== undefined &&
        columns.map((column) => (
          <Cell
            key={column.column.key}
            row={index}
            place={column}
            text={drafts?.get(column.column.key)?.text ?? textOf(row, column.column.key)}
            draft={drafts?.get(column.column.key)}
            selected={column.index >= first && column.index <= last}
            active={column.index === active}
          />
        ))}
    </div>
  );
});

interface CellProps {
  readonly row: number;
  readonly place: PlacedColumn;
  readonly text: string;
  readonly draft: Draft | undefined;
  readonly selected: boolean;
  readonly active: boolean;
}

function Cell({ row, place, text, draft, selected, active }: CellProps) {
  const problem = useProblem();
  const why = draft?.problem ? problem(draft.problem) : undefined;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot leave out its invisible rows
    // biome-ignore lint/a11y/useFocusableInteractive: the sheet has the focus
    <div
      role="gridcell"
      id={cellElementId({ row, column: place.index })}
      aria-colindex={place.index + 2}
      aria-selected={selected}
      aria-invalid={why === undefined ? undefined : true}
      data-row={row}
      data-column={place.index}
      data-kind={place.column.kind}
      data-active={active || undefined}
      data-waiting={(draft !== undefined && why === undefined) || undefined}
      title={why}
      className={classes.cell}
      style={{ insetInlineStart: place.start, inlineSize: place.width }}
    >
      {text}
    </div>
  );
}
