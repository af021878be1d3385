import { Button, Popover } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import type { Bilingual } from '../../shared/locale/index.ts';
import { BilingualText, useWords } from '../language/index.ts';
import AssigneeList, { type Choice } from './assignee-list.tsx';
import classes from './give-alert.module.css';

export interface AssigneeButtonProps {
  readonly value: Bilingual;
  readonly onChoose: (choice: Choice) => void;
}

/** Who acts, and another by a click and a name. */
export function AssigneeButton({ value, onChoose }: AssigneeButtonProps) {
  const { t } = useWords();
  const [opened, setOpened] = useState(false);
  const isSet = value.ar !== '' || value.fr !== '';
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" shadow="md" trapFocus returnFocus width={320}>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconUser size={17} aria-hidden />}
          onClick={() => setOpened((open) => !open)}
        >
          {isSet ? <BilingualText value={value} /> : t('tasks:nobody')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('tasks:give.title')} className={classes.dropdown ?? ''}>
        <AssigneeList
          current={null}
          onChoose={(choice) => {
            setOpened(false);
            onChoose(choice);
          }}
          onClose={() => setOpened(false)}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
