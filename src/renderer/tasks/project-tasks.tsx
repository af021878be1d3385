import { useState } from 'react';
import { useLiveQuery } from '../engine/index.ts';
import { useWords } from '../language/index.ts';
import classes from './project-tasks.module.css';
import { QuickAdd } from './quick-add.tsx';
import { TaskDrawer } from './task-drawer.tsx';
import { TaskRow } from './task-row.tsx';
import { useTaskState } from './use-task-state.tsx';

/** Actions of a project that are shown; the actions place has them all. */
const MOST = 40;

/** The actions and questions about one project, with the answers. */
export function ProjectTasks({ project }: { readonly project: string }) {
  const { t } = useWords();
  const { move, asking } = useTaskState();
  const [opened, setOpened] = useState<string | null>(null);
  const { data: page } = useLiveQuery('tasks.list', { project, limit: MOST });
  return (
    <section className={classes.card} aria-label={t('tasks:ofProject.title')}>
      <h2 className={classes.title}>{t('tasks:ofProject.title')}</h2>
      <QuickAdd project={project} label={t('tasks:ofProject.add')} />
      {page?.total === 0 && <p className={classes.none}>{t('tasks:ofProject.none')}</p>}
      <ul className={classes.list}>
        {page?.rows.map((task) => (
          <li key={task.id}>
            <TaskRow task={task} move={move} onOpen={setOpened} withoutProject />
          </li>
        ))}
      </ul>
      {opened !== null && <TaskDrawer id={opened} move={move} onClose={() => setOpened(null)} />}
      {asking}
    </section>
  );
}
