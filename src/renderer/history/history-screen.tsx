import { Button, SegmentedControl } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useLiveQuery } from '../engine/index.ts';
import { EmptyState, ScreenLoading, ScreenTitle } from '../frame/index.ts';
import { useWords } from '../language/index.ts';
import { Entry } from './entry.tsx';
import classes from './history.module.css';

const MORE = 30;
const MOST = 200;

const SHELVES = ['all', 'removed'] as const;
type Shelf = (typeof SHELVES)[number];

/** What was done in the office, and what was removed and can be brought back. */
export default function HistoryScreen() {
  const { t } = useWords();
  const [shelf, setShelf] = useState<Shelf>('all');
  const [limit, setLimit] = useState(MORE);
  const { data: page } = useLiveQuery('history.recent', { removed: shelf === 'removed', limit });
  useEffect(() => {
    if (page !== undefined) document.documentElement.dataset.ready = 'true';
  }, [page]);
  return (
    <div className={classes.scroll}>
      <div className={classes.screen}>
        <header className={classes.screenHead}>
          <ScreenTitle>{t('history:screen')}</ScreenTitle>
          <SegmentedControl
            aria-label={t('history:filter')}
            value={shelf}
            onChange={(chosen) => setShelf(SHELVES.find((name) => name === chosen) ?? 'all')}
            data={SHELVES.map((name) => ({ value: name, label: t(`history:shelf.${name}`) }))}
          />
        </header>
        {page === undefined && <ScreenLoading />}
        {page?.entries.length === 0 && (
          <EmptyState
            icon={IconHistory}
            title={t(`history:emptyShelf.${shelf}.title`)}
            text={t(`history:emptyShelf.${shelf}.text`)}
          />
        )}
        <ol className={classes.list}>
          {page?.entries.map((entry) => (
            <Entry
              key={`${entry.act} ${entry.kind === 'record' ? (entry.project?.id ?? entry.documents[0]?.document) : ''}`}
              entry={entry}
              named
            />
          ))}
        </ol>
        {page?.next != null && limit < MOST && (
          <Button variant="default" onClick={() => setLimit(Math.min(limit + MORE, MOST))}>
            {t('history:more')}
          </Button>
        )}
      </div>
    </div>
  );
}
