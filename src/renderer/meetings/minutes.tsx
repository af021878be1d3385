import { Textarea } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { useWords } from '../language/index.ts';
import classes from './meetings.module.css';

const LONGEST = 4000;
/** A pause in typing after which the text is written, in milliseconds. */
const PAUSE = 1200;

/** What was said; written whenever one pauses, so that nothing is lost. */
export function Minutes({
  minutes,
  onChange,
}: {
  readonly minutes: string;
  readonly onChange: (minutes: string) => void;
}) {
  const { t } = useWords();
  const [text, setText] = useState(minutes);
  const [written, setWritten] = useState(minutes);
  const write = (): void => {
    if (text === written) return;
    setWritten(text);
    onChange(text);
  };
  const paused = useEffectEvent(write);
  useEffect(() => {
    if (text === written) return;
    const timer = setTimeout(() => paused(), PAUSE);
    return () => clearTimeout(timer);
  }, [text, written]);
  return (
    <section className={classes.card} aria-label={t('meetings:minutes')}>
      <h2 className={classes.cardTitle}>{t('meetings:minutes')}</h2>
      <Textarea
        aria-label={t('meetings:minutes')}
        placeholder={t('meetings:minutesHint')}
        autosize
        minRows={4}
        maxLength={LONGEST}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={write}
      />
    </section>
  );
}
