import { Button, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { TaskState } from '../../shared/tasks/index.ts';
import { Foreign, useWords } from '../language/index.ts';
import classes from './tasks.module.css';

const LONGEST = 4000;

export interface OutcomeFormProps {
  readonly title: string;
  readonly to: TaskState;
  readonly saving: boolean;
  readonly onSave: (outcome: string) => void;
  readonly onClose: () => void;
}

/** Asks for what a state needs: why an action is given up, or the answer to a question. */
export default function OutcomeForm({ title, to, saving, onSave, onClose }: OutcomeFormProps) {
  const { t } = useWords();
  const [outcome, setOutcome] = useState('');
  const name = to === 'dropped' ? 'reason' : 'answer';
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`tasks:outcome.${name}.title`)}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form
        className={classes.outcomeForm}
        onSubmit={(event) => {
          event.preventDefault();
          if (outcome.trim() !== '') onSave(outcome.trim());
        }}
      >
        <p className={classes.outcomeAbout}>
          <Foreign>{title}</Foreign>
        </p>
        <Textarea
          data-autofocus
          label={t(`tasks:outcome.${name}.label`)}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={LONGEST}
          value={outcome}
          onChange={(event) => setOutcome(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey) {
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            }
          }}
        />
        <Button type="submit" disabled={outcome.trim() === ''} loading={saving}>
          {t(`tasks:outcome.${name}.save`)}
        </Button>
      </form>
    </Modal>
  );
}
