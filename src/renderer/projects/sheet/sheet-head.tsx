import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { PointerEvent } from 'react';
import type { SheetKey } from '../../../shared/sheet/index.ts';
import { useWords } from '../../language/index.ts';
import { type ListQuery, type Sort, sortedBy } from '../list/query.ts';
import { type PlacedColumn, widthWithin } from './layout.ts';
import classes from './sheet.module.css';

/** Columns by which the list can be sorted. */
const SORT_OF: Readonly<Partial<Record<SheetKey | 'title', Sort>>> = {
  title: 'title',
  reference: 'reference',
  phase: 'phase',
  percent: 'percent',
  contractEndOn: 'contractEndOn',
};

export interface SheetHeadProps {
  readonly columns: readonly PlacedColumn[];
  readonly query: ListQuery;
  readonly onSort: (query: ListQuery) => void;
  readonly onResize: (column: SheetKey, width: number) => void;
}

export function SheetHead({ columns, query, onSort, onResize }: SheetHeadProps) {
  const { t } = useWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot leave out its invisible rows
    <div role="rowgroup" className={classes.head}>
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its buttons have the focus */}
      <div role="row" aria-rowindex={1} className={classes.headRow}>
        <Heading name="title" position={1} className={classes.headTitle} query={query} onSort={onSort}>
          {t('projects:column.title')}
        </Heading>
        {columns.map(({ column, index, start, width }) => (
          <Heading
            key={column.key}
            name={column.key}
            position={index + 2}
            className={classes.headCell}
            style={{ insetInlineStart: start, inlineSize: width }}
            query={query}
            onSort={onSort}
            onResize={(moved) => onResize(column.key, widthWithin(width + moved))}
          >
            {t(column.label)}
          </Heading>
        ))}
      </div>
    </div>
  );
}

interface HeadingProps extends Pick<SheetHeadProps, 'query' | 'onSort'> {
  readonly name: SheetKey | 'title';
  readonly position: number;
  readonly className: string | undefined;
  readonly style?: { readonly insetInlineStart: number; readonly inlineSize: number };
  /** Pixels by which the column was made wider. */
  readonly onResize?: (moved: number) => void;
  readonly children: string;
}

function Heading({ name, position, className, style, query, onSort, onResize, children }: HeadingProps) {
  const sort = SORT_OF[name];
  const order = sort === undefined || sort !== query.sort ? undefined : query.descending ? 'descending' : 'ascending';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot leave out its invisible rows
    // biome-ignore lint/a11y/useFocusableInteractive: its button has the focus
    <div
      role="columnheader"
      aria-colindex={position}
      aria-sort={order}
      className={className}
      style={style}
      title={children}
    >
      {sort === undefined ? (
        <span className={classes.headText}>{children}</span>
      ) : (
        <button type="button" className={classes.sort} onClick={() => onSort(sortedBy(query, sort))}>
          <span className={classes.headText}>{children}</span>
          {order === 'ascending' && <IconArrowUp size={14} aria-hidden />}
          {order === 'descending' && <IconArrowDown size={14} aria-hidden />}
        </button>
      )}
      {onResize && <Edge onResize={onResize} />}
    </div>
  );
}

/** The edge that is dragged; the keyboard has Alt Shift and the arrows. */
function Edge({ onResize }: { readonly onResize: (moved: number) => void }) {
  const drag = (down: PointerEvent<HTMLSpanElement>): void => {
    down.preventDefault();
    const edge = down.currentTarget;
    edge.setPointerCapture(down.pointerId);
    const sign = getComputedStyle(edge).direction === 'rtl' ? -1 : 1;
    const onMove = (move: globalThis.PointerEvent): void => onResize(sign * (move.clientX - down.clientX));
    edge.addEventListener('pointermove', onMove);
    edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', onMove), { once: true });
  };
  return <span className={classes.edge} aria-hidden onPointerDown={drag} />;
}
