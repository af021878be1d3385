import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useWords } from '../language/index.ts';
import classes from './draft-note.module.css';

/** Says that a form holds what was typed before it was left, and offers to empty it. */
export function DraftNote({ onRestart }: { readonly onRestart: () => void }) {
  const { t } = useWords();
  return (
    <p className={classes.note} role="status">
      <IconHistory size={17} stroke={1.7} aria-hidden />
      <span>{t('journal:draft.restored')}</span>
      <Button variant="subtle" size="compact-xs" onClick={onRestart}>
        {t('journal:draft.restart')}
      </Button>
    </p>
  );
}
