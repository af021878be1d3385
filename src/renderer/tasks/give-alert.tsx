import { Button, Popover } from '@mantine/core';
import { IconUserCheck, IconUserPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { GivenAlert } from '../../shared/contract/index.ts';
import { isolate } from '../../shared/text/index.ts';
import { useCommand } from '../engine/index.ts';
import { BilingualText, useWords } from '../language/index.ts';
import { useNotices } from '../notices/index.ts';
import type { Choice } from './assignee-list.tsx';
import classes from './give-alert.module.css';

const AssigneeList = lazy(() => import('./assignee-list.tsx'));

export interface GiveAlertProps {
  readonly alert: string;
  /** What the alert is about, for whoever hears the button only. */
  readonly about: string;
  /** Who has it already. */
  readonly given: GivenAlert | undefined;
}

/** Gives an alert to someone: the button, then a name. The action's title and day come from the alert. */
export function GiveAlert({ alert, about, given }: GiveAlertProps) {
  const { t, text } = useWords();
  const notices = useNotices();
  const give = useCommand('tasks.fromAlert');
  const remove = useCommand('tasks.remove');
  const save = useCommand('tasks.save');
  const [opened, setOpened] = useState(false);

  async function choose({ person, assignee, name }: Choice): Promise<void> {
    setOpened(false);
    const outcome = await give.run({ alert, person, assignee });
    if (outcome === null) return;
    const { id, before } = outcome.value;
    notices.undoable(t('tasks:give.done', { name: isolate(name) }), () => {
      void (before === null ? remove.run({ id }) : save.run({ id, task: before }));
    });
  }

  const holder = given === undefined ? '' : text(given.assignee) || t('tasks:nobody');
  const isOver = given?.state === 'done' || given?.state === 'dropped';
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
      withinPortal
      width={320}
    >
      <Popover.Target>
        <Button
          variant={given === undefined ? 'light' : 'subtle'}
          size="compact-sm"
          loading={give.running}
          leftSection={
            given === undefined ? <IconUserPlus size={16} aria-hidden /> : <IconUserCheck size={16} aria-hidden />
          }
          aria-label={
            given === undefined
              ? t('tasks:give.openNamed', { about: isolate(about) })
              : t('tasks:give.againNamed', { about: isolate(about), name: isolate(holder) })
          }
          className={classes.button ?? ''}
          data-over={isOver || undefined}
          onClick={() => setOpened((open) => !open)}
        >
          {given === undefined ? t('tasks:give.open') : <Holder given={given} />}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('tasks:give.title')} className={classes.dropdown ?? ''}>
        <Suspense fallback={<div className={classes.waiting} />}>
          <AssigneeList
            current={given?.state === 'open' || given?.state === 'underWay' ? given.assignee : null}
            onChoose={(choice) => void choose(choice)}
            onClose={() => setOpened(false)}
          />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}

function Holder({ given }: { readonly given: GivenAlert }) {
  const { t } = useWords();
  if (given.assignee.ar === '' && given.assignee.fr === '') return t('tasks:nobody');
  return <BilingualText value={given.assignee} />;
}
