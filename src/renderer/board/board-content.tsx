import type { BoardOverview, TrendMonth } from '../../shared/board/index.ts';
import { boardFigures, programmeName } from '../../shared/papers/index.ts';
import { useAppState } from '../frame/index.ts';
import { useWords } from '../language/index.ts';
import type { ListQuery } from '../projects/index.ts';
import classes from './board.module.css';
import { Breakdown } from './breakdown.tsx';
import { Conditions } from './conditions.tsx';
import { NamedProjects } from './named-projects.tsx';
import { Trend } from './trend.tsx';

export interface BoardContentProps {
  readonly board: BoardOverview;
  readonly trend: readonly TrendMonth[];
  readonly onList: (query: Partial<ListQuery>) => void;
}

export function BoardContent({ board, trend, onList }: BoardContentProps) {
  const { t, text, locale } = useWords();
  const communes = useAppState().office?.communes;
  if (board.whole.count === 0) return <p className={classes.empty}>{t('board:empty')}</p>;
  const commune = (id: string): string => {
    const name = communes?.find((place) => place.id === id)?.name;
    return name === undefined ? '' : text(name);
  };
  return (
    <>
      <dl className={classes.figures}>
        {boardFigures(board, locale).map(({ label, value }) => (
          <div key={label} className={classes.figure}>
            <dt>{label}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <Conditions groups={board.byCondition} total={board.whole.count} onList={onList} />
      <div className={classes.grid}>
        <Breakdown
          title={t('board:by.commune')}
          groups={board.byCommune}
          nameOf={commune}
          onOpen={(key) => onList({ communes: [key] })}
        />
        <Trend trend={trend} />
        <Breakdown
          title={t('board:by.programme')}
          groups={board.byProgramme}
          nameOf={(name) => programmeName(name, t)}
          onOpen={(key) => onList({ programmes: [key] })}
        />
        <Breakdown
          title={t('board:by.sector')}
          groups={board.bySector}
          nameOf={(key) => t(`vocabulary:sector.${key}`)}
          onOpen={(sector) => onList({ sectors: [sector] })}
        />
        <Breakdown
          title={t('board:by.phase')}
          groups={board.byPhase}
          nameOf={(key) => t(`vocabulary:phase.${key}`)}
          onOpen={(phase) => onList({ phases: [phase] })}
        />
        <Breakdown
          title={t('board:by.owner')}
          groups={board.byOwner}
          nameOf={(name) => name}
          onOpen={(owner) => onList({ search: owner })}
        />
        <Breakdown title={t('board:by.year')} groups={board.byYear} nameOf={(year) => year} />
        <NamedProjects kind="late" projects={board.late} total={board.late.length} days={0} />
        <NamedProjects
          kind="silent"
          projects={board.silent.projects}
          total={board.silent.count}
          days={board.silent.days}
        />
      </div>
    </>
  );
}
