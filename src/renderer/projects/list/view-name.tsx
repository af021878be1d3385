import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { directionOf, useWords } from '../../language/index.ts';
import classes from './views.module.css';

export interface ViewNameProps {
  readonly initial: string;
  readonly onKeep: (name: string) => void;
  readonly onCancel: () => void;
}

/** Asks how a view is called: one field, Enter keeps it. */
export function ViewName({ initial, onKeep, onCancel }: ViewNameProps) {
  const { t } = useWords();
  const [name, setName] = useState(initial);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== '') onKeep(name.trim());
  };
  return (
    <form className={classes.naming} onSubmit={submit}>
      <TextInput
        ref={field}
        size="xs"
        aria-label={t('sheet:views.name')}
        placeholder={t('sheet:views.name')}
        maxLength={300}
        dir={directionOf(name)}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      />
      <Button size="compact-sm" type="submit">
        {t('common:save')}
      </Button>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={onCancel}>
        {t('common:cancel')}
      </Button>
    </form>
  );
}
