import { Drawer } from '@mantine/core';
import { useLiveQuery } from '../engine/index.ts';
import { useWords } from '../language/index.ts';
import { TaskForm } from './task-form.tsx';
import classes from './tasks.module.css';
import type { TaskMoves } from './use-task-state.tsx';

export interface TaskDrawerProps {
  readonly id: string;
  readonly move: TaskMoves['move'];
  readonly onClose: () => void;
}

/** One action with all that is known of it. */
export function TaskDrawer({ id, move, onClose }: TaskDrawerProps) {
  const { t } = useWords();
  const { data: task } = useLiveQuery('tasks.task', { id });
  return (
    <Drawer
      opened
      onClose={onClose}
      title={t('tasks:edit.title')}
      position="right"
      size="min(560px, 92vw)"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {task === null && <p className={classes.gone}>{t('errors:TASK_GONE')}</p>}
      {task !== null && task !== undefined && <TaskForm key={task.id} task={task} move={move} onDone={onClose} />}
    </Drawer>
  );
}
