import { IconFolderOff } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { ProjectPage as Page } from '../../../shared/contract/index.ts';
import { SimilarNotice } from '../../duplicates/index.ts';
import { useLiveQuery } from '../../engine/index.ts';
import { EmptyState, ScreenLoading } from '../../frame/index.ts';
import { useLook } from '../../history/index.ts';
import { useFactSubject } from '../../journal/index.ts';
import { MoneyCard } from '../../journal/money.tsx';
import { Timeline } from '../../journal/timeline.tsx';
import { useWords } from '../../language/index.ts';
import { sentenceOf } from '../../notices/index.ts';
import { Team } from '../../people/index.ts';
import { ProjectTasks } from '../../tasks/index.ts';
import { Contracts } from './contracts.tsx';
import { EditDrawer } from './edit-drawer.tsx';
import { Facts } from './facts.tsx';
import { Findings } from './findings.tsx';
import { Milestones } from './milestones.tsx';
import classes from './page.module.css';
import { PageHeader } from './page-header.tsx';
import { ProgressHistory } from './progress-history.tsx';

const ProjectHistory = lazy(() => import('../../history/project-history.tsx'));

/** Everything about one project. What is wrong stands first, then what one does most: milestones and progress. */
export default function ProjectPage({ id }: { readonly id: string }) {
  const { t } = useWords();
  const { data: page, error } = useLiveQuery('projects.page', { id });
  const answered = page !== undefined;
  useEffect(() => {
    if (answered) document.documentElement.dataset.ready = 'true';
  }, [answered]);

  useLook(id, answered && page !== null);

  if (error !== undefined) return <p role="alert">{sentenceOf(error, t)}</p>;
  if (page === undefined) return <ScreenLoading />;
  if (page === null)
    return (
      <EmptyState icon={IconFolderOff} title={t('projects:gone.title')} text={t('projects:gone.text')}>
        <Link href="/projects">{t('projects:backToList')}</Link>
      </EmptyState>
    );
  return <Content page={page} />;
}

function Content({ page }: { readonly page: Page }) {
  const [editing, setEditing] = useState(false);
  useFactSubject(page.project.id);
  return (
    <div className={classes.scroll}>
      <article className={classes.page}>
        <PageHeader page={page} onEdit={() => setEditing(true)} />
        <Findings project={page.project.id} findings={page.findings} />
        <SimilarNotice project={page.project.id} />
        <div className={classes.columns}>
          <div className={classes.column}>
            <ProgressHistory page={page} />
            <Timeline page={page} />
            <MoneyCard page={page} />
            <Milestones project={page.project.id} milestones={page.milestones} />
            <ProjectTasks project={page.project.id} />
            <Contracts project={page.project.id} contracts={page.contracts} journal={page.journal} />
          </div>
          <div className={classes.column}>
            <Facts project={page.project} />
            <Team project={page.project.id} />
          </div>
        </div>
        <Suspense>
          <ProjectHistory project={page.project.id} />
        </Suspense>
      </article>
      {editing && <EditDrawer project={page.project} onClose={() => setEditing(false)} />}
    </div>
  );
}
