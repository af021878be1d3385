import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLiveQuery } from '../engine/index.ts';
import { useWords } from '../language/index.ts';
import { Entry } from './entry.tsx';
import classes from './history.module.css';
import { KindFilter, type KindGroup, ofGroup } from './kind-filter.tsx';

/** Acts shown at first, and how many more each time. */
const FIRST = 5;
const MORE = 20;
const MOST = 200;

/** Who did what to a project and when, newest first. */
export default function ProjectHistory({ project }: { readonly project: string }) {
  const { t } = useWords();
  const [limit, setLimit] = useState(FIRST);
  const [group, setGroup] = useState<KindGroup>('all');
  const { data: page } = useLiveQuery('history.ofProject', { id: project, limit });
  const entries = (page?.entries ?? []).filter((entry) => ofGroup(entry, group));
  return (
    <section className={classes.card} aria-label={t('history:title')}>
      <div className={classes.cardHead}>
        <h2 className={classes.cardTitle}>{t('history:title')}</h2>
        {limit > FIRST && <KindFilter value={group} onChange={setGroup} />}
      </div>
      {page !== undefined && entries.length === 0 && <p className={classes.none}>{t('history:none')}</p>}
      <ol className={classes.list}>
        {entries.map((entry) => (
          <Entry key={entry.act} entry={entry} named={false} />
        ))}
      </ol>
      {page?.next != null && limit < MOST && (
        <Button variant="subtle" size="compact-sm" onClick={() => setLimit(Math.min(limit + MORE, MOST))}>
          {t('history:more')}
        </Button>
      )}
    </section>
  );
}
