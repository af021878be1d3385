import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { desktopCall } from '../desktop/index.ts';
import { useWords } from '../language/index.ts';
import classes from './frame.module.css';

/** Where this machine has lost its key: the printed recovery key opens the data, and is kept here from then on. */
export function Unlock() {
  const { t } = useWords();
  const [recoveryKey, setRecoveryKey] = useState('');
  const empty = recoveryKey.trim() === '';

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!empty) void desktopCall('unlock', { recoveryKey });
  }

  return (
    <form className={classes.unlock} onSubmit={submit}>
      <TextInput
        size="xs"
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        aria-label={t('common:engine.recoveryKey')}
        placeholder={t('common:engine.recoveryKey')}
        value={recoveryKey}
        onChange={(event) => setRecoveryKey(event.currentTarget.value)}
      />
      <Button type="submit" size="compact-sm" color="clay" disabled={empty}>
        {t('common:engine.unlock')}
      </Button>
    </form>
  );
}
