import { IconBellRinging } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ProjectRow } from '../../../shared/contract/index.ts';
import { BilingualText, Foreign, ownDirection, useWords } from '../../language/index.ts';
import { ConditionBadge } from '../condition-badge.tsx';
import { ProgressBar } from '../progress-bar.tsx';
import { CommuneNames } from './commune-names.tsx';
import classes from './grid.module.css';
import type { Sort } from './query.ts';

export interface Column {
  /** Heading: `projects:column.<name>`. */
  readonly name: 'reference' | 'title' | 'commune' | 'phase' | 'condition' | 'progress' | 'end' | 'nextMilestone';
  readonly sort: Sort | null;
  readonly cell: (row: ProjectRow) => ReactNode;
}

/** The columns of the list, in order; their widths are in the style sheet, where narrow windows leave some out. */
export const COLUMNS: readonly Column[] = [
  {
    name: 'reference',
    sort: 'reference',
    cell: (row) => <Foreign className={classes.reference}>{row.reference}</Foreign>,
  },
  { name: 'title', sort: 'title', cell: (row) => <TitleCell row={row} /> },
  { name: 'commune', sort: null, cell: (row) => <CommuneCell row={row} /> },
  { name: 'phase', sort: 'phase', cell: (row) => <PhaseCell row={row} /> },
  { name: 'condition', sort: 'attention', cell: (row) => <ConditionCell row={row} /> },
  {
    name: 'progress',
    sort: 'percent',
    cell: (row) => <ProgressBar percent={row.percent} measuredOn={row.measuredOn} />,
  },
  { name: 'end', sort: 'contractEndOn', cell: (row) => <EndCell row={row} /> },
  { name: 'nextMilestone', sort: null, cell: (row) => <NextMilestone row={row} /> },
];

function TitleCell({ row }: { readonly row: ProjectRow }) {
  const { text } = useWords();
  const title = text(row.title);
  return (
    <>
      <a className={classes.title} href={`#/projects/${row.id}`} tabIndex={-1} title={title} {...ownDirection(title)}>
        {title}
      </a>
      <span className={classes.underTitle}>
        <NextMilestone row={row} />
      </span>
    </>
  );
}

function CommuneCell({ row }: { readonly row: ProjectRow }) {
  return (
    <>
      <CommuneNames ids={row.communes} />
      <span className={classes.underCommune}>
        <PhaseCell row={row} />
      </span>
    </>
  );
}

function PhaseCell({ row }: { readonly row: ProjectRow }) {
  const { t } = useWords();
  return <span className={classes.phase}>{t(`vocabulary:phase.${row.phase}`)}</span>;
}

function ConditionCell({ row }: { readonly row: ProjectRow }) {
  const { t } = useWords();
  return (
    <span className={classes.condition}>
      <ConditionBadge condition={row.condition} />
      {row.daysLate > 0 && row.condition !== 'normal' && (
        <span className={classes.late}>{t('projects:late', { count: row.daysLate })}</span>
      )}
      {row.condition === 'normal' && (row.level === 'critical' || row.level === 'warning') && (
        <span className={classes.level} data-level={row.level} title={t(`vocabulary:level.${row.level}`)}>
          <IconBellRinging size={16} role="img" aria-label={t(`vocabulary:level.${row.level}`)} />
        </span>
      )}
    </span>
  );
}

function EndCell({ row }: { readonly row: ProjectRow }) {
  const { day } = useWords();
  return row.contractEndOn === null ? <Nothing /> : <span className={classes.day}>{day(row.contractEndOn)}</span>;
}

function NextMilestone({ row }: { readonly row: ProjectRow }) {
  const { day } = useWords();
  if (row.nextMilestone === null) return <Nothing />;
  return (
    <span className={classes.milestone}>
      <BilingualText value={row.nextMilestone.title} className={classes.milestoneTitle} />
      <span className={classes.milestoneDay}>{day(row.nextMilestone.plannedOn)}</span>
    </span>
  );
}

function Nothing() {
  return (
    <span className={classes.nothing} aria-hidden>
      –
    </span>
  );
}
