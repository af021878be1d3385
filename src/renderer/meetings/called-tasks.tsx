import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { TaskRow as Row } from '../../shared/contract/index.ts';
import { isolate } from '../../shared/text/index.ts';
import { useWords } from '../language/index.ts';
import { TaskRow } from '../tasks/index.ts';
import type { CalledProps } from './called-projects.tsx';
import classes from './meetings.module.css';

/** Actions of the agenda shown before all are asked for. */
const FEW = 12;

/** Open actions that are gone through: those of the agenda, then others that could be called. */
export function CalledTasks({ page, onChange, move, onOpen }: CalledProps) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const { meeting, tasks, proposedTasks } = page;
  const lines: readonly { readonly task: Row; readonly called: boolean }[] = [
    ...tasks.map((task) => ({ task, called: true })),
    ...proposedTasks.map((task) => ({ task, called: false })),
  ];
  const shown = all ? lines : lines.slice(0, FEW);
  const toggle = (id: string, called: boolean): void =>
    onChange({ tasks: called ? meeting.tasks.filter((other) => other !== id) : [...meeting.tasks, id] });
  return (
    <section className={classes.card} aria-label={t('meetings:agenda.tasks')}>
      <h2 className={classes.cardTitle}>
        {t('meetings:agenda.tasks')} <span className={classes.number}>{tasks.length}</span>
      </h2>
      {lines.length === 0 && <p className={classes.none}>{t('meetings:agenda.noTasks')}</p>}
      <ul className={classes.proposed}>
        {shown.map(({ task, called }) => (
          <li key={task.id} className={classes.taskLine}>
            <Checkbox
              aria-label={t('meetings:call', { title: isolate(task.title) })}
              checked={called}
              disabled={meeting.held}
              onChange={() => toggle(task.id, called)}
            />
            <TaskRow task={task} move={move} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {shown.length < lines.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {t('meetings:agenda.more', { count: lines.length - shown.length })}
        </Button>
      )}
    </section>
  );
}
