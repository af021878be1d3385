import { IconProgressCheck } from '@tabler/icons-react';
import { lazy, memo, Suspense } from 'react';
import type { ProjectRow } from '../../../shared/contract/index.ts';
import { useWords } from '../../language/index.ts';
import { COLUMNS } from './columns.tsx';
import classes from './grid.module.css';

const ProgressPopover = lazy(() => import('../progress-popover.tsx'));

interface GridRowProps {
  readonly index: number;
  readonly id: string;
  /** Distance from the top of the list in pixels. */
  readonly offset: number;
  readonly row: ProjectRow | undefined;
  readonly selected: boolean;
  /** Whether quick entry is open for this row. */
  readonly reporting: boolean;
  readonly onSelect: (index: number) => void;
  readonly onOpen: (row: ProjectRow) => void;
  readonly onReport: (row: ProjectRow | null) => void;
}

export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { index, id, offset, row, selected } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot leave out its invisible rows
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys
    <div
      role="row"
      id={id}
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={classes.row}
      style={{ transform: `translateY(${offset}px)` }}
      onClick={() => props.onSelect(index)}
      onDoubleClick={() => row !== undefined && props.onOpen(row)}
    >
      {COLUMNS.map((column) => (
        // biome-ignore lint/a11y/useSemanticElements: see above
        // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
        <div key={column.name} role="gridcell" data-column={column.name} className={classes.cell}>
          {row === undefined ? <span className={classes.coming} /> : column.cell(row)}
        </div>
      ))}
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its button has the focus */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: only keeps clicks from opening the project */}
      <div
        role="gridcell"
        data-column="act"
        className={classes.cell}
        onClick={(event) => event.stopPropagation()}
        onDoubleClick={(event) => event.stopPropagation()}
      >
        {row !== undefined && <ReportButton row={row} reporting={props.reporting} onReport={props.onReport} />}
      </div>
    </div>
  );
});

interface ReportButtonProps extends Pick<GridRowProps, 'reporting' | 'onReport'> {
  readonly row: ProjectRow;
}

/** Opens quick entry; a plain button, because there is one in every row. */
function ReportButton({ row, reporting, onReport }: ReportButtonProps) {
  const { t } = useWords();
  const button = (
    <button
      type="button"
      tabIndex={-1}
      className={classes.report}
      aria-label={t('projects:report.open')}
      title={t('projects:report.open')}
      onClick={() => onReport(reporting ? null : row)}
    >
      <IconProgressCheck size={20} stroke={1.6} aria-hidden />
    </button>
  );
  if (!reporting) return button;
  return (
    <Suspense fallback={button}>
      <ProgressPopover project={row.id} previous={row.percent} opened onClose={() => onReport(null)}>
        {button}
      </ProgressPopover>
    </Suspense>
  );
}
