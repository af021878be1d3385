import { Button, Checkbox, Textarea } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { STATE_MOVES, type Task } from '../../shared/tasks/index.ts';
import { DayInput } from '../dates/index.ts';
import { useCommand, useLiveQuery } from '../engine/index.ts';
import { BilingualText, useWords } from '../language/index.ts';
import { useNotices } from '../notices/index.ts';
import { AssigneeButton } from './assignee-button.tsx';
import classes from './tasks.module.css';
import type { TaskMoves } from './use-task-state.tsx';

export interface TaskFormProps {
  readonly task: Task;
  readonly move: TaskMoves['move'];
  readonly onDone: () => void;
}

const LONGEST_LINE = 300;
const LONGEST_TEXT = 4000;

type Draft = Pick<Task, 'title' | 'details' | 'person' | 'assignee' | 'dueOn' | 'urgent'>;

export function TaskForm({ task, move, onDone }: TaskFormProps) {
  const { t, day } = useWords();
  const notices = useNotices();
  const save = useCommand('tasks.save');
  const remove = useCommand('tasks.remove');
  const restore = useCommand('tasks.restore');
  const { data: assignees } = useLiveQuery('tasks.assignees', {});
  const { data: page } = useLiveQuery('projects.page', { id: task.project ?? task.id });
  const [before] = useState<Draft>(() => draftOf(task));
  const [draft, setDraft] = useState<Draft>(before);
  const change = (changes: Partial<Draft>) => setDraft((present) => ({ ...present, ...changes }));
  const named = assignees?.find(({ person }) => person !== null && person === draft.person)?.name;

  async function keep(): Promise<void> {
    if ((await save.run({ id: task.id, task: draft })) === null) return;
    notices.undoable(t('tasks:edit.saved'), () => void save.run({ id: task.id, task: before }));
    onDone();
  }

  async function take(): Promise<void> {
    if ((await remove.run({ id: task.id })) === null) return;
    notices.undoable(t('tasks:edit.removed'), () => void restore.run({ id: task.id }));
    onDone();
  }

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.title.trim() !== '') void keep();
      }}
    >
      <div className={classes.states}>
        <span className={classes.stateName} data-state={task.state}>
          {t(`tasks:state.${task.state}`)}
          {task.closedOn !== null && <> · {day(task.closedOn)}</>}
        </span>
        {STATE_MOVES[task.state].map((to) => (
          <Button key={to} size="compact-sm" variant="light" onClick={() => move(task, to)}>
            {t(`tasks:to.${to}`)}
          </Button>
        ))}
      </div>
      {task.outcome !== '' && (
        <p className={classes.outcome}>
          <bdi>{task.outcome}</bdi>
        </p>
      )}
      <Textarea
        label={t('tasks:field.title')}
        required
        autosize
        minRows={1}
        maxLength={LONGEST_LINE}
        value={draft.title}
        onChange={(event) => change({ title: event.currentTarget.value.replace(/\n/g, ' ') })}
      />
      <div>
        <p className={classes.label}>{t('tasks:field.assignee')}</p>
        <AssigneeButton
          value={named ?? { ar: draft.assignee, fr: draft.assignee }}
          onChoose={({ person, assignee }) => change({ person, assignee })}
        />
      </div>
      <DayInput label={t('tasks:field.dueOn')} value={draft.dueOn} onChange={(dueOn) => change({ dueOn })} />
      <Checkbox
        label={t('tasks:urgent')}
        checked={draft.urgent}
        onChange={(event) => change({ urgent: event.currentTarget.checked })}
      />
      <Textarea
        label={t('tasks:field.details')}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={LONGEST_TEXT}
        value={draft.details}
        onChange={(event) => change({ details: event.currentTarget.value })}
      />
      <p className={classes.origin}>
        {t('tasks:origin', { source: t(`tasks:source.${task.source.kind}`), day: day(task.createdAt.slice(0, 10)) })}
        {page !== null && page !== undefined && task.project !== null && (
          <Link href={`/projects/${task.project}`}>
            <BilingualText value={page.project.title} />
          </Link>
        )}
        {task.source.kind === 'meeting' && task.source.id !== null && (
          <Link href={`/tasks/meetings/${task.source.id}`}>{t('tasks:source.meeting')}</Link>
        )}
      </p>
      <div className={classes.formActions}>
        <Button type="submit" loading={save.running} disabled={draft.title.trim() === ''}>
          {t('common:save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('common:cancel')}
        </Button>
        <Button
          variant="subtle"
          color="clay"
          className={classes.remove ?? ''}
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => void take()}
        >
          {t('tasks:edit.remove')}
        </Button>
      </div>
    </form>
  );
}

const draftOf = ({ title, details, person, assignee, dueOn, urgent }: Task): Draft => ({
  title,
  details,
  person,
  assignee,
  dueOn,
  urgent,
});
