import { TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { readQuickLine, type Task } from '../../shared/tasks/index.ts';
import { fold, isolate } from '../../shared/text/index.ts';
import { useCommand, useLiveQuery } from '../engine/index.ts';
import { useAppState } from '../frame/index.ts';
import { useWords } from '../language/index.ts';
import { useNotices } from '../notices/index.ts';
import classes from './tasks.module.css';

export interface QuickAddProps {
  readonly project?: string | null;
  readonly source?: Task['source'];
  readonly label?: string;
  readonly hint?: string;
}

const LONGEST = 500;
const LONGEST_TITLE = 300;

/** A line that becomes an action by Enter: its title, `@` and who acts, a day, `!` where it is urgent. */
export function QuickAdd({ project = null, source, label, hint }: QuickAddProps) {
  const { t, day } = useWords();
  const { today } = useAppState();
  const notices = useNotices();
  const save = useCommand('tasks.save');
  const remove = useCommand('tasks.remove');
  const { data: assignees } = useLiveQuery('tasks.assignees', {});
  const [line, setLine] = useState('');
  const read = readQuickLine(line, today);
  const person = personNamed(read.assignee);

  /** The person whose name begins with what was typed, where it is only one; else the name as it was typed. */
  function personNamed(typed: string): { readonly id: string; readonly name: string } | null {
    if (typed === '') return null;
    const wanted = fold(typed);
    const fitting = (assignees ?? []).flatMap((assignee) => {
      const name = [assignee.name.ar, assignee.name.fr].find((own) => fold(own).startsWith(wanted));
      return assignee.person === null || name === undefined ? [] : [{ id: assignee.person, name }];
    });
    const exact = fitting.find(({ name }) => fold(name) === wanted);
    return exact ?? (fitting.length === 1 ? (fitting[0] ?? null) : null);
  }

  async function add(): Promise<void> {
    if (line.trim() === '') return;
    const { title, assignee, dueOn, urgent } = read;
    const outcome = await save.run({
      id: null,
      task: {
        title: title.slice(0, LONGEST_TITLE),
        project,
        person: person?.id ?? null,
        assignee: person === null ? assignee.slice(0, LONGEST_TITLE) : '',
        dueOn,
        urgent,
        ...(source === undefined ? {} : { source }),
      },
    });
    if (outcome === null) return;
    setLine('');
    const { id } = outcome.value;
    notices.undoable(t('tasks:added'), () => void remove.run({ id }));
  }

  const who = person?.name ?? read.assignee;
  const understood = [
    who === '' ? '' : t('tasks:quick.who', { name: isolate(who) }),
    read.dueOn === null ? '' : t('tasks:quick.due', { day: isolate(day(read.dueOn)) }),
    read.urgent ? t('tasks:urgent') : '',
  ].filter((part) => part !== '');

  return (
    <TextInput
      className={classes.quick ?? ''}
      aria-label={label ?? t('tasks:quick.label')}
      placeholder={hint ?? t('tasks:quick.hint')}
      leftSection={<IconPlus size={18} aria-hidden />}
      maxLength={LONGEST}
      value={line}
      {...(understood.length > 0 ? { description: understood.join(' · ') } : {})}
      onChange={(event) => setLine(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
          event.preventDefault();
          void add();
        } else if (event.key === 'Escape' && line !== '') {
          event.stopPropagation();
          setLine('');
        }
      }}
    />
  );
}
