import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useLiveQuery } from '../engine/index.ts';
import { ScreenLoading } from '../frame/index.ts';
import { useWords } from '../language/index.ts';
import { type ListQuery, NoProjects } from '../projects/index.ts';
import { ConditionTiles } from './condition-tiles.tsx';
import { DeskHeading } from './desk-heading.tsx';
import classes from './home.module.css';
import { News } from './news.tsx';
import { Next } from './next.tsx';
import { Pressing } from './pressing.tsx';
import { Silent } from './silent.tsx';

const PrintDesk = lazy(() => import('./print-desk.tsx'));

export interface DivisionDeskProps {
  readonly onList: (query: Partial<ListQuery>) => void;
  /** Under the heading. */
  readonly news: ReactNode;
  /** Beside the heading. */
  readonly children: ReactNode;
}

/** The division's morning: what is new, what needs a decision, who is silent, what comes next. */
export function DivisionDesk({ onList, news, children }: DivisionDeskProps) {
  const { t } = useWords();
  const { data: desk } = useLiveQuery('desk.division', {});
  const answered = desk !== undefined;
  useEffect(() => {
    if (answered) document.documentElement.dataset.ready = 'true';
  }, [answered]);
  return (
    <>
      <DeskHeading>
        <Suspense>{desk !== undefined && desk.all > 0 && <PrintDesk of="division" desk={desk} />}</Suspense>
        {children}
      </DeskHeading>
      {news}
      {desk === undefined && <ScreenLoading />}
      {desk !== undefined && desk.all === 0 && <NoProjects />}
      {desk !== undefined && desk.all > 0 && (
        <>
          <ConditionTiles desk={desk} onList={onList} />
          {!desk.evaluated && <output className={classes.kept}>{t('home:kept')}</output>}
          <div className={classes.panels}>
            <div className={classes.stack}>
              <News />
              <Pressing desk={desk} onList={onList} />
            </div>
            <div className={classes.stack}>
              <Next />
              <Silent desk={desk} onList={onList} />
            </div>
          </div>
        </>
      )}
    </>
  );
}
