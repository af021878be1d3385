import { ActionIcon, Popover, Skeleton } from '@mantine/core';
import { IconProgressCheck } from '@tabler/icons-react';
import { lazy, memo, Suspense } from 'react';
import type { ProjectRow } from '../../../shared/contract/index.ts';
import { useWords } from '../../language/index.ts';
import { COLUMNS } from './columns.tsx';
import classes from './grid.module.css';

const QuickProgress = lazy(() => import('../quick-progress.tsx'));

interface GridRowProps {
  readonly index: number;
  readonly id: string;
  /** Distance from the top of the list in pixels. */
  readonly offset: number;
  readonly row: ProjectRow | undefined;
  readonly selected: boolean;
  readonly reporting: string | null;
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
          {row === undefined ? <Skeleton height={12} width="70%" /> : column.cell(row)}
        </div>
      ))}
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its button has the focus */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: only keeps clicks from opening the project */}
      <div role="gridcell" data-column="act" className={classes.cell} onClick={(event) => event.stopPropagation()}>
        {row !== undefined && <ReportButton {...props} row={row} />}
      </div>
    </div>
  );
});

function ReportButton({ row, reporting, onReport }: GridRowProps & { readonly row: ProjectRow }) {
  const { t } = useWords();
  const opened = reporting === row.id;
  const button = (
    <ActionIcon
      variant="subtle"
      color="gray"
      tabIndex={-1}
      className={classes.report}
      aria-label={t('projects:report.open')}
      title={t('projects:report.open')}
      onClick={() => onReport(opened ? null : row)}
    >
      <IconProgressCheck size={20} stroke={1.6} />
    </ActionIcon>
  );
  if (!opened) return button;
  return (
    <Popover opened onChange={(open) => !open && onReport(null)} position="bottom-end" withArrow trapFocus shadow="md">
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown tabIndex={-1} className={classes.popover ?? ''} aria-label={t('projects:report.title')}>
        <Suspense fallback={<Skeleton height={180} width={280} />}>
          <QuickProgress project={row.id} previous={row.percent} onDone={() => onReport(null)} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
