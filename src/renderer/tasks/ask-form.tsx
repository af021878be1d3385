import { ActionIcon, TextInput, UnstyledButton } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useCommand } from '../engine/index.ts';
import { useWords } from '../language/index.ts';
import { useNotices } from '../notices/index.ts';
import classes from './ask-form.module.css';

/** Questions that are asked most; their words are `tasks:ask.question.<name>`. */
const READY = ['why', 'when', 'next', 'land', 'money'] as const;
const LONGEST = 300;

/** Ready questions, each sent by one click, and a line for any other. */
export default function AskForm({ project, onDone }: { readonly project: string; readonly onDone: () => void }) {
  const { t } = useWords();
  const notices = useNotices();
  const ask = useCommand('tasks.ask');
  const remove = useCommand('tasks.remove');
  const [own, setOwn] = useState('');
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus({ preventScroll: true }), []);

  async function send(question: string): Promise<void> {
    if (question.trim() === '') return;
    const outcome = await ask.run({ project, question });
    if (outcome === null) return;
    const { id } = outcome.value;
    onDone();
    notices.undoable(t('tasks:ask.sent'), () => void remove.run({ id }));
  }

  return (
    <div className={classes.form}>
      <p className={classes.title}>{t('tasks:ask.title')}</p>
      <ul className={classes.ready}>
        {READY.map((name, index) => (
          <li key={name}>
            <UnstyledButton
              className={classes.question ?? ''}
              disabled={ask.running}
              {...(index === 0 ? { 'data-autofocus': true, ref: first } : {})}
              onClick={() => void send(t(`tasks:ask.question.${name}`))}
            >
              {t(`tasks:ask.question.${name}`)}
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <form
        className={classes.own}
        onSubmit={(event) => {
          event.preventDefault();
          void send(own);
        }}
      >
        <TextInput
          className={classes.input ?? ''}
          aria-label={t('tasks:ask.own')}
          placeholder={t('tasks:ask.own')}
          maxLength={LONGEST}
          value={own}
          onChange={(event) => setOwn(event.currentTarget.value)}
        />
        <ActionIcon
          type="submit"
          size={36}
          aria-label={t('tasks:ask.send')}
          disabled={own.trim() === ''}
          loading={ask.running}
        >
          <IconSend size={18} className={classes.send} />
        </ActionIcon>
      </form>
    </div>
  );
}
