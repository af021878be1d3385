import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { type Dispatch, lazy, type SetStateAction, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { ProjectRow } from '../../../shared/contract/index.ts';
import { ScreenLoading, ScreenTitle, useShortcuts } from '../../frame/index.ts';
import { useFactSubject } from '../../journal/index.ts';
import { useWords } from '../../language/index.ts';
import { sentenceOf } from '../../notices/index.ts';
import { ConditionChips } from './condition-chips.tsx';
import { NoMatch, NoProjects } from './empty.tsx';
import { FilterBar } from './filter-bar.tsx';
import { ProjectGrid } from './grid.tsx';
import { keepLook, keptLook, type Look } from './look.ts';
import { ModeSwitch } from './mode-switch.tsx';
import { PrintList } from './print-list.tsx';
import classes from './project-list.module.css';
import { EVERYTHING, isNarrowed, type ListQuery } from './query.ts';
import { SearchBox } from './search-box.tsx';
import { useProjectRows } from './use-project-rows.ts';

const Sheet = lazy(() => import('../sheet/sheet.tsx'));
const ViewsBar = lazy(() => import('./views-bar.tsx'));
const ColumnMenu = lazy(() => import('../sheet/column-menu.tsx'));

/** What stays of the list while another screen is open. */
export interface ListState {
  readonly query: ListQuery;
  /** Position of the selected row, -1 for none. */
  readonly selected: number;
  /** The saved view that was opened last. */
  readonly view: string | null;
}

export const INITIAL_LIST: ListState = { query: EVERYTHING, selected: -1, view: null };

/** Short enough not to be felt, long enough not to ask for every letter of a fast typist. */
const TYPING_PAUSE = 60;

/** When the first rows are there and the machine has calmed down, in milliseconds. */
const A_CALM_MOMENT = 3000;

/** What people open from the list is there before they ask for it. */
function fetchWhatComesNext(): void {
  void import('../progress-popover.tsx');
  void import('../page/project-page.tsx');
}

export interface ProjectListProps {
  readonly state: ListState;
  readonly onChange: Dispatch<SetStateAction<ListState>>;
}

export function ProjectList({ state, onChange }: ProjectListProps) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const [query] = useDebouncedValue(state.query, TYPING_PAUSE, { leading: true });
  const { page, error, rowAt, show } = useProjectRows(query);
  const [look, setLook] = useState(keptLook);
  const [reporting, setReporting] = useState<string | null>(null);
  useFactSubject(rowAt(state.selected)?.id ?? null);
  const searchBox = useRef<HTMLInputElement>(null);
  const grid = useRef<HTMLDivElement>(null);

  useShortcuts((shortcut) => {
    if (shortcut.act !== 'search') return false;
    searchBox.current?.focus();
    searchBox.current?.select();
    return true;
  });

  const answered = page !== undefined && (page.all > 0 || page.evaluated);
  useEffect(() => {
    if (answered) document.documentElement.dataset.ready = 'true';
  }, [answered]);

  useEffect(() => {
    const timer = setTimeout(fetchWhatComesNext, A_CALM_MOMENT);
    return () => clearTimeout(timer);
  }, []);

  const ask = (next: ListQuery) => {
    grid.current?.scrollTo({ top: 0 });
    onChange((before) => ({ ...before, query: next, selected: -1 }));
  };
  // The same functions at every drawing: rows that did not change are not drawn again while one scrolls.
  const select = useCallback((selected: number) => onChange((before) => ({ ...before, selected })), [onChange]);
  const open = useCallback((row: ProjectRow) => navigate(`/projects/${row.id}`), [navigate]);
  const report = useCallback((row: ProjectRow | null) => {
    setReporting(row?.id ?? null);
    if (row === null) grid.current?.focus();
  }, []);

  const change = (next: Look): void => {
    setLook(next);
    keepLook(next);
  };

  return (
    <div className={classes.screen}>
      <div className={classes.heading}>
        <ScreenTitle>{t('projects:list.title')}</ScreenTitle>
        {page !== undefined && page.all > 0 && (
          <output className={classes.count}>
            {isNarrowed(query)
              ? t('projects:list.countOf', { count: page.total, all: page.all })
              : t('projects:list.count', { count: page.all })}
          </output>
        )}
        <span className={classes.acts}>
          <ModeSwitch mode={look.mode} onChange={(mode) => change({ ...look, mode })} />
          {page !== undefined && page.total > 0 && <PrintList query={query} />}
          <Button
            leftSection={<IconPlus size={18} aria-hidden />}
            aria-keyshortcuts="N"
            onClick={() => navigate('/projects/new')}
          >
            {t('projects:list.new')}
          </Button>
        </span>
      </div>
      {error !== undefined && <p role="alert">{sentenceOf(error, t)}</p>}
      {page !== undefined && page.all === 0 && (page.evaluated ? <NoProjects /> : <ScreenLoading />)}
      {page !== undefined && page.all > 0 && (
        <>
          <Suspense fallback={<div className={classes.views} />}>
            <ViewsBar
              query={state.query}
              look={look}
              opened={state.view}
              onOpen={(choices, view) => {
                onChange({ query: choices.query, selected: -1, view });
                if (choices.look) change({ ...choices.look, widths: { ...look.widths, ...choices.look.widths } });
              }}
            />
          </Suspense>
          <div className={classes.tools}>
            <SearchBox
              ref={searchBox}
              value={state.query.search}
              onChange={(search) => ask({ ...state.query, search })}
              onLeave={() => grid.current?.focus()}
            />
            <FilterBar query={state.query} programmes={page.programmes} onChange={ask} />
            {look.mode === 'sheet' && (
              <Suspense>
                <ColumnMenu columns={look.columns} onChange={(columns) => change({ ...look, columns })} />
              </Suspense>
            )}
          </div>
          <ConditionChips page={page} query={state.query} onChange={ask} />
          {page.total === 0 ? (
            <NoMatch onClear={() => ask(EVERYTHING)} />
          ) : look.mode === 'sheet' ? (
            <Suspense fallback={<ScreenLoading />}>
              <Sheet
                frameRef={grid}
                query={query}
                total={page.total}
                columns={look.columns}
                widths={look.widths}
                onSort={ask}
                onResize={(column, width) => change({ ...look, widths: { ...look.widths, [column]: width } })}
              />
            </Suspense>
          ) : (
            <ProjectGrid
              gridRef={grid}
              query={state.query}
              total={page.total}
              rowAt={rowAt}
              selected={Math.min(state.selected, page.total - 1)}
              reporting={reporting}
              onSort={ask}
              onShow={show}
              onSelect={select}
              onOpen={open}
              onReport={report}
            />
          )}
        </>
      )}
    </div>
  );
}
