import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Meeting } from '../../shared/tasks/index.ts';
import { DayInput } from '../dates/index.ts';
import { useWords } from '../language/index.ts';
import type { MeetingChange } from './meeting-page.tsx';
import classes from './meetings.module.css';

const LONGEST = 300;
const TIME = /^([01]?\d|2[0-3]):[0-5]\d$/;

/** Title, day, hour and place; each is written when one leaves it. */
export function MeetingFacts(props: { readonly meeting: Meeting; readonly onChange: (change: MeetingChange) => void }) {
  const { meeting, onChange } = props;
  const { t } = useWords();
  const [title, setTitle] = useState(meeting.title);
  const [time, setTime] = useState(meeting.time);
  const [place, setPlace] = useState(meeting.place);
  const isTime = time === '' || TIME.test(time);
  return (
    <div className={classes.facts}>
      <TextInput
        className={classes.grow ?? ''}
        label={t('meetings:field.title')}
        maxLength={LONGEST}
        value={title}
        error={title.trim() === '' ? t('meetings:titleMissing') : undefined}
        onChange={(event) => setTitle(event.currentTarget.value)}
        onBlur={() => title.trim() !== '' && title !== meeting.title && onChange({ title })}
      />
      <DayInput
        label={t('meetings:field.on')}
        value={meeting.on}
        clearable={false}
        onChange={(on) => on !== null && on !== meeting.on && onChange({ on })}
      />
      <TextInput
        className={classes.time ?? ''}
        label={t('meetings:field.time')}
        placeholder="10:00"
        maxLength={5}
        value={time}
        error={isTime ? undefined : t('meetings:timeWrong')}
        onChange={(event) => setTime(event.currentTarget.value)}
        onBlur={() => isTime && time !== meeting.time && onChange({ time })}
      />
      <TextInput
        className={classes.grow ?? ''}
        label={t('meetings:field.place')}
        maxLength={LONGEST}
        value={place}
        onChange={(event) => setPlace(event.currentTarget.value)}
        onBlur={() => place !== meeting.place && onChange({ place })}
      />
    </div>
  );
}
