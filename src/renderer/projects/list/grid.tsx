import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import type { ProjectRow } from '../../../shared/contract/index.ts';
import { useWords } from '../../language/index.ts';
import { COLUMNS } from './columns.tsx';
import { markFirstRows } from './first-rows.ts';
import classes from './grid.module.css';
import { GridRow } from './grid-row.tsx';
import { type ListQuery, type Sort, sortedBy } from './query.ts';
import { movedSelection } from './selection.ts';

/** Height of a row in pixels; every row is alike, so that the scroll bar tells the truth. */
const ROW_HEIGHT = 68;

export interface GridProps {
  readonly gridRef: RefObject<HTMLDivElement | null>;
  readonly query: ListQuery;
  readonly total: number;
  readonly rowAt: (index: number) => ProjectRow | undefined;
  readonly selected: number;
  /** Project whose quick entry is open. */
  readonly reporting: string | null;
  readonly onSort: (query: ListQuery) => void;
  readonly onShow: (first: number, last: number) => void;
  readonly onSelect: (index: number) => void;
  readonly onOpen: (row: ProjectRow) => void;
  readonly onReport: (row: ProjectRow | null) => void;
}

/** The list as a grid of which only the visible rows exist; the grid has the focus, its selected row is announced. */
export function ProjectGrid(props: GridProps) {
  const { gridRef, total, rowAt, selected, onSelect, onShow } = props;
  const { t } = useWords();
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => gridRef.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollPaddingStart: ROW_HEIGHT,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onShow(first, last), [onShow, first, last]);
  useEffect(() => markFirstRows(), []);

  const scrolledTo = useRef(-1);
  useEffect(() => {
    if (scrolledTo.current !== selected && selected >= 0) virtual.scrollToIndex(selected);
    scrolledTo.current = selected;
  }, [selected, virtual]);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const rowsOfPage = Math.floor((gridRef.current?.clientHeight ?? 0) / ROW_HEIGHT);
    const moved = movedSelection(event.key, selected, total, rowsOfPage);
    const row = rowAt(selected);
    if (moved !== null) onSelect(moved);
    else if (event.key === 'Enter' && row !== undefined) props.onOpen(row);
    else if (event.code === 'KeyP' && row !== undefined) props.onReport(row);
    else return;
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot leave out its invisible rows
    <div
      ref={gridRef}
      role="grid"
      tabIndex={0}
      className={classes.grid}
      aria-label={t('projects:list.title')}
      aria-rowcount={total + 1}
      aria-colcount={COLUMNS.length + 1}
      aria-activedescendant={selected >= first && selected <= last ? rowElementId(selected) : undefined}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (event.target === event.currentTarget && selected < 0 && total > 0) onSelect(0);
      }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <div role="rowgroup" className={classes.head}>
        <HeaderRow query={props.query} onSort={props.onSort} />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <div role="rowgroup" className={classes.body} style={{ blockSize: virtual.getTotalSize() }}>
        {items.map((item) => (
          <GridRow
            key={item.key}
            index={item.index}
            id={rowElementId(item.index)}
            offset={item.start}
            row={rowAt(item.index)}
            selected={item.index === selected}
            reporting={props.reporting !== null && rowAt(item.index)?.id === props.reporting}
            onSelect={onSelect}
            onOpen={props.onOpen}
            onReport={props.onReport}
          />
        ))}
      </div>
    </div>
  );
}

const rowElementId = (index: number): string => `project-row-${index}`;

function HeaderRow({ query, onSort }: Pick<GridProps, 'query' | 'onSort'>) {
  const { t } = useWords();
  const orderOf = (sort: Sort | null) =>
    sort === null || sort !== query.sort ? undefined : query.descending ? 'descending' : 'ascending';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot leave out its invisible rows
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
    <div role="row" aria-rowindex={1} className={classes.headRow}>
      {COLUMNS.map(({ name, sort }) => {
        const order = orderOf(sort);
        const label = t(`projects:column.${name}`);
        return (
          // biome-ignore lint/a11y/useSemanticElements: see above
          // biome-ignore lint/a11y/useFocusableInteractive: its button has the focus
          <div key={name} role="columnheader" aria-sort={order} data-column={name} className={classes.headCell}>
            {sort === null ? (
              label
            ) : (
              <button type="button" className={classes.sort} onClick={() => onSort(sortedBy(query, sort))}>
                {label}
                {order === 'ascending' && <IconArrowUp size={14} aria-hidden />}
                {order === 'descending' && <IconArrowDown size={14} aria-hidden />}
              </button>
            )}
          </div>
        );
      })}
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: nothing to focus */}
      <div role="columnheader" data-column="act" className={classes.headCell}>
        <span className={classes.hidden}>{t('projects:column.act')}</span>
      </div>
    </div>
  );
}
