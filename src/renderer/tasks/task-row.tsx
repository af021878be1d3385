import { ActionIcon } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCheck,
  IconFlame,
  IconMessageQuestion,
  IconPlayerPlay,
  IconUsersGroup,
} from '@tabler/icons-react';
import { Link } from 'wouter';
import type { TaskRow as Row } from '../../shared/contract/index.ts';
import type { TaskSource } from '../../shared/tasks/index.ts';
import { isolate } from '../../shared/text/index.ts';
import { BilingualText, Foreign, useWords } from '../language/index.ts';
import classes from './tasks.module.css';
import type { TaskMoves } from './use-task-state.tsx';

export interface TaskRowProps {
  readonly task: Row;
  readonly move: TaskMoves['move'];
  readonly onOpen: (id: string) => void;
  /** Where every row is about the same project. */
  readonly withoutProject?: boolean;
}

const SOURCE_ICON: Readonly<Partial<Record<TaskSource, typeof IconCheck>>> = {
  alert: IconAlertTriangle,
  meeting: IconUsersGroup,
  question: IconMessageQuestion,
  urgentIntervention: IconFlame,
};

/** An action in a list: done or under way by one click, everything else behind its title. */
export function TaskRow({ task, move, onOpen, withoutProject = false }: TaskRowProps) {
  const { t, day } = useWords();
  const about = isolate(task.title);
  const SourceIcon = SOURCE_ICON[task.source.kind];
  const hasAssignee = task.assignee.ar !== '' || task.assignee.fr !== '';
  return (
    <article className={classes.task} data-state={task.state} data-late={task.daysLate > 0 || undefined}>
      <ActionIcon
        variant={task.state === 'done' ? 'filled' : 'default'}
        radius="xl"
        size={26}
        aria-pressed={task.state === 'done'}
        aria-label={t('tasks:act.done', { about })}
        onClick={() => move(task, task.state === 'done' ? 'open' : 'done')}
      >
        <IconCheck size={15} stroke={2.4} className={classes.check} />
      </ActionIcon>
      <div className={classes.what}>
        <button type="button" className={classes.title} onClick={() => onOpen(task.id)}>
          {task.urgent && <span className={classes.urgent}>{t('tasks:urgent')}</span>}
          {SourceIcon !== undefined && (
            <SourceIcon
              size={15}
              stroke={1.7}
              className={classes.source}
              aria-label={t(`tasks:source.${task.source.kind}`)}
            />
          )}
          <Foreign>{task.title}</Foreign>
        </button>
        {!withoutProject && task.project !== null && task.projectTitle !== null && (
          <Link href={`/projects/${task.project}`} className={classes.project ?? ''}>
            <BilingualText value={task.projectTitle} />
          </Link>
        )}
        {task.outcome !== '' && (
          <p className={classes.outcome}>
            <Foreign>{task.outcome}</Foreign>
          </p>
        )}
      </div>
      <p className={classes.who}>
        {hasAssignee ? (
          <BilingualText value={task.assignee} />
        ) : (
          <span className={classes.nobody}>{t('tasks:nobody')}</span>
        )}
      </p>
      <p className={classes.due}>
        {task.dueOn !== null && <bdi>{day(task.dueOn)}</bdi>}
        {task.daysLate > 0 && <span className={classes.late}>{t('tasks:daysLate', { count: task.daysLate })}</span>}
      </p>
      {task.state === 'done' || task.state === 'dropped' ? (
        <span className={classes.stateName}>{t(`tasks:state.${task.state}`)}</span>
      ) : (
        <button
          type="button"
          className={classes.stateToggle}
          aria-pressed={task.state === 'underWay'}
          aria-label={t(task.state === 'underWay' ? 'tasks:act.underWay' : 'tasks:act.begin', { about })}
          onClick={() => move(task, task.state === 'underWay' ? 'open' : 'underWay')}
        >
          <IconPlayerPlay size={14} aria-hidden />
          {t(task.state === 'underWay' ? 'tasks:state.underWay' : 'tasks:to.underWay')}
        </button>
      )}
    </article>
  );
}
