import { useEffect, useState } from 'react';
import { translator } from '../../shared/locale/index.ts';
import { boardPaper, boardTable, filterWords } from '../../shared/papers/index.ts';
import { useLiveQuery } from '../engine/index.ts';
import { ScreenLoading, ScreenTitle, useAppState } from '../frame/index.ts';
import { useWords } from '../language/index.ts';
import { sentenceOf } from '../notices/index.ts';
import { PrintMenu, useCommuneName } from '../printing/index.ts';
import { EVERYTHING, FilterBar, type ListQuery } from '../projects/index.ts';
import classes from './board.module.css';
import { BoardContent } from './board-content.tsx';
import { filterOf } from './filter-of.ts';

/** The board (لوحة القيادة): how the office's projects are, counted and weighed; every line leads to its projects. */
export default function BoardScreen({ onList }: { readonly onList: (query: Partial<ListQuery>) => void }) {
  const { t } = useWords();
  const { today } = useAppState();
  const communeName = useCommuneName();
  const [query, setQuery] = useState(EVERYTHING);
  const { data: board, error } = useLiveQuery('board.overview', filterOf(query));
  const { data: trend } = useLiveQuery('board.trend', filterOf(query));
  // Asked without the filters, so that a programme that is not chosen can still be.
  const { data: projects } = useLiveQuery('projects.list', { limit: 1 });
  const answered = board !== undefined && trend !== undefined;
  useEffect(() => {
    if (answered) document.documentElement.dataset.ready = 'true';
  }, [answered]);

  return (
    <div className={classes.screen}>
      <div className={classes.page}>
        <div className={classes.heading}>
          <ScreenTitle>{t('board:title')}</ScreenTitle>
          {answered && (
            <PrintMenu
              paper={(locale) => {
                const names = communeName(locale);
                const filters = filterWords(query, { locale, communeName: names });
                return boardPaper({ board, trend, locale, today, communeName: names, filters });
              }}
              table={{
                title: (locale) => translator(locale)('board:title'),
                make: (locale) => boardTable({ board, locale, communeName: communeName(locale) }),
              }}
            />
          )}
        </div>
        <FilterBar query={query} programmes={projects?.programmes ?? []} onChange={setQuery} />
        {error !== undefined && <p role="alert">{sentenceOf(error, t)}</p>}
        {board === undefined ? (
          <ScreenLoading />
        ) : (
          <BoardContent board={board} trend={trend ?? []} onList={(part) => onList({ ...query, ...part })} />
        )}
      </div>
    </div>
  );
}
