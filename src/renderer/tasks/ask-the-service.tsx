import { Button, Popover } from '@mantine/core';
import { IconMessageQuestion } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { isolate } from '../../shared/text/index.ts';
import { useWords } from '../language/index.ts';
import classes from './give-alert.module.css';

const AskForm = lazy(() => import('./ask-form.tsx'));

export interface AskTheServiceProps {
  readonly project: string;
  /** Title of the project, for whoever hears the button only. */
  readonly about: string;
  readonly size?: 'compact-sm' | 'sm';
}

/** Asks the service about a project: the button, then a ready question or one's own. */
export function AskTheService({ project, about, size = 'sm' }: AskTheServiceProps) {
  const { t } = useWords();
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" shadow="md" trapFocus returnFocus width={340}>
      <Popover.Target>
        <Button
          variant="default"
          size={size}
          leftSection={<IconMessageQuestion size={17} aria-hidden />}
          aria-label={t('tasks:ask.openNamed', { about: isolate(about) })}
          onClick={() => setOpened((open) => !open)}
        >
          {t('tasks:ask.open')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('tasks:ask.title')} className={classes.dropdown ?? ''}>
        <Suspense fallback={<div className={classes.waiting} />}>
          <AskForm project={project} onDone={() => setOpened(false)} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
