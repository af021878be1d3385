import { SegmentedControl, TextInput } from '@mantine/core';
import { IconChecklist, IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { TASK_GROUPINGS } from '../../shared/contract/index.ts';
import { translator } from '../../shared/locale/index.ts';
import { taskListPaper, taskTable } from '../../shared/papers/index.ts';
import type { TaskState } from '../../shared/tasks/index.ts';
import { EmptyState, ScreenTitle, useAppState } from '../frame/index.ts';
import { useWords } from '../language/index.ts';
import { sentenceOf } from '../notices/index.ts';
import { PrintMenu } from '../printing/index.ts';
import { QuickAdd } from './quick-add.tsx';
import { TaskDrawer } from './task-drawer.tsx';
import { TaskRows } from './task-rows.tsx';
import classes from './tasks.module.css';
import { TasksTabs } from './tasks-tabs.tsx';
import { useTaskRows } from './use-task-rows.ts';
import { useTaskState } from './use-task-state.tsx';

/** Which actions: those to do, those that are over, or both. */
const SHELVES = ['open', 'closed', 'all'] as const;
type Shelf = (typeof SHELVES)[number];
const STATES: Readonly<Record<Shelf, TaskState[]>> = {
  open: ['open', 'underWay'],
  closed: ['done', 'dropped'],
  all: [],
};

type Grouping = (typeof TASK_GROUPINGS)[number];

/** The actions of the office (تتبع الإجراءات): what is late first, closed by one click. */
export default function TasksScreen() {
  const { t } = useWords();
  const { today } = useAppState();
  const [shelf, setShelf] = useState<Shelf>('open');
  const [groupBy, setGroupBy] = useState<Grouping>('due');
  const [late, setLate] = useState(false);
  const [questions, setQuestions] = useState(false);
  const [search, setSearch] = useState('');
  const [opened, setOpened] = useState<string | null>(null);
  const { move, asking } = useTaskState();
  const rows = useTaskRows({
    states: STATES[shelf],
    groupBy,
    late,
    search,
    sources: questions ? ['question'] : [],
  });
  const { page, error } = rows;
  const answered = page !== undefined;
  useEffect(() => {
    if (answered) document.documentElement.dataset.ready = 'true';
  }, [answered]);
  const narrowed = late || questions || search !== '' || shelf !== 'open';

  return (
    <div className={classes.screen}>
      <div className={classes.heading}>
        <ScreenTitle>{t('common:places.tasks')}</ScreenTitle>
        {page !== undefined && <output className={classes.count}>{t('tasks:count', { count: page.total })}</output>}
        <TasksTabs present="tasks" />
        {page !== undefined && page.total > 0 && (
          <PrintMenu
            paper={(locale) => taskListPaper(page.rows, locale, today)}
            table={{
              title: (locale) => translator(locale)('tasks:paper.list'),
              make: (locale) => taskTable(page.rows, locale),
            }}
          />
        )}
      </div>
      <QuickAdd />
      <div className={classes.tools}>
        <TextInput
          type="search"
          className={classes.search ?? ''}
          aria-label={t('tasks:search')}
          placeholder={t('tasks:search')}
          leftSection={<IconSearch size={17} aria-hidden />}
          maxLength={200}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <SegmentedControl
          aria-label={t('tasks:shelf.label')}
          value={shelf}
          onChange={(value) => setShelf(SHELVES.find((known) => known === value) ?? 'open')}
          data={SHELVES.map((value) => ({ value, label: t(`tasks:shelf.${value}`) }))}
        />
        <SegmentedControl
          aria-label={t('tasks:groupBy.label')}
          value={groupBy}
          onChange={(value) => setGroupBy(TASK_GROUPINGS.find((known) => known === value) ?? 'due')}
          data={TASK_GROUPINGS.map((value) => ({ value, label: t(`tasks:groupBy.${value}`) }))}
        />
        <button type="button" className={classes.chip} aria-pressed={late} onClick={() => setLate(!late)}>
          {t('tasks:onlyLate')}
        </button>
        <button
          type="button"
          className={classes.chip}
          aria-pressed={questions}
          onClick={() => setQuestions(!questions)}
        >
          {t('tasks:onlyQuestions')}
        </button>
      </div>
      {error !== undefined && <p role="alert">{sentenceOf(error, t)}</p>}
      {page !== undefined && page.total === 0 && (
        <EmptyState
          icon={IconChecklist}
          title={t(narrowed ? 'tasks:empty.narrowed.title' : 'tasks:empty.none.title')}
          text={t(narrowed ? 'tasks:empty.narrowed.text' : 'tasks:empty.none.text')}
        />
      )}
      {page !== undefined && page.total > 0 && (
        <TaskRows rows={rows} page={page} groupBy={groupBy} move={move} onOpen={setOpened} />
      )}
      {opened !== null && <TaskDrawer id={opened} move={move} onClose={() => setOpened(null)} />}
      {asking}
    </div>
  );
}
