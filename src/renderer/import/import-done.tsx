import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import type { ImportSummary } from '../../shared/contract/index.ts';
import { useWords } from '../language/index.ts';
import classes from './import.module.css';

export interface ImportDoneProps {
  readonly summary: ImportSummary;
  readonly onAnother: () => void;
}

export function ImportDone({ summary, onAnother }: ImportDoneProps) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={classes.done} role="status">
      <IconCircleCheck size={64} stroke={1.2} aria-hidden className={classes.doneIcon} />
      <h2 ref={heading} tabIndex={-1} className={classes.doneTitle}>
        {t('common:importScreen.done.title')}
      </h2>
      <dl className={classes.counts}>
        {(['created', 'updated', 'unchanged'] as const).map((name) => (
          <div key={name} className={classes.count} data-count={name}>
            <dt>{t(`common:importScreen.count.${name}`)}</dt>
            <dd>{summary[name]}</dd>
          </div>
        ))}
      </dl>
      <div className={classes.doneActions}>
        <Button size="md" onClick={() => navigate('/projects')}>
          {t('common:importScreen.done.list')}
        </Button>
        <Button size="md" variant="default" onClick={onAnother}>
          {t('common:importScreen.another')}
        </Button>
      </div>
    </section>
  );
}
