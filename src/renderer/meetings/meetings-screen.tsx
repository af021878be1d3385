import { Button, TextInput } from '@mantine/core';
import { IconCalendarPlus, IconUsersGroup } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { MeetingRow } from '../../shared/contract/index.ts';
import { addDays, type Day } from '../../shared/time/index.ts';
import { DayInput } from '../dates/index.ts';
import { useCommand, useLiveQuery } from '../engine/index.ts';
import { EmptyState, ScreenTitle, useAppState } from '../frame/index.ts';
import { Foreign, useWords } from '../language/index.ts';
import { TasksTabs } from '../tasks/index.ts';
import classes from './meetings.module.css';

const LONGEST = 300;
const DAYS_AHEAD = 7;

/** The follow-up meetings (اجتماعات التتبع): those to come, then those held. */
export default function MeetingsScreen() {
  const { t } = useWords();
  const { data: meetings } = useLiveQuery('meetings.list', {});
  const answered = meetings !== undefined;
  useEffect(() => {
    if (answered) document.documentElement.dataset.ready = 'true';
  }, [answered]);
  return (
    <div className={classes.screen}>
      <div className={classes.heading}>
        <ScreenTitle>{t('tasks:tab.meetings')}</ScreenTitle>
        <TasksTabs present="meetings" />
      </div>
      <NewMeeting />
      {meetings?.length === 0 && (
        <EmptyState icon={IconUsersGroup} title={t('meetings:empty.title')} text={t('meetings:empty.text')} />
      )}
      {meetings !== undefined && meetings.length > 0 && (
        <ul className={classes.list}>
          {meetings.map((meeting) => (
            <Row key={meeting.id} meeting={meeting} />
          ))}
        </ul>
      )}
    </div>
  );
}

function NewMeeting() {
  const { t } = useWords();
  const { today } = useAppState();
  const [, go] = useLocation();
  const save = useCommand('meetings.save');
  const [title, setTitle] = useState('');
  const [on, setOn] = useState<Day | null>(addDays(today, DAYS_AHEAD));

  async function add(): Promise<void> {
    if (on === null) return;
    const outcome = await save.run({ id: null, meeting: { title: title.trim() || t('meetings:usualTitle'), on } });
    if (outcome !== null) go(`/tasks/meetings/${outcome.value.id}`);
  }

  return (
    <form
      className={classes.newMeeting}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextInput
        className={classes.grow ?? ''}
        label={t('meetings:field.title')}
        placeholder={t('meetings:usualTitle')}
        maxLength={LONGEST}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <DayInput label={t('meetings:field.on')} value={on} onChange={setOn} clearable={false} />
      <Button
        type="submit"
        leftSection={<IconCalendarPlus size={18} aria-hidden />}
        disabled={on === null}
        loading={save.running}
      >
        {t('meetings:add')}
      </Button>
    </form>
  );
}

function Row({ meeting }: { readonly meeting: MeetingRow }) {
  const { t, day } = useWords();
  const { today } = useAppState();
  return (
    <li className={classes.row} data-held={meeting.held || undefined}>
      <bdi className={classes.day}>
        {day(meeting.on)} {meeting.time}
      </bdi>
      <Link href={`/tasks/meetings/${meeting.id}`} className={classes.name ?? ''}>
        <Foreign>{meeting.title}</Foreign>
      </Link>
      {meeting.place !== '' && <Foreign className={classes.place}>{meeting.place}</Foreign>}
      <span className={classes.figures}>
        {meeting.held
          ? t('meetings:decisions', { count: meeting.decisions })
          : t('meetings:projects', { count: meeting.projects })}
      </span>
      <span className={classes.state} data-state={meeting.held ? 'held' : meeting.on < today ? 'past' : 'ahead'}>
        {t(meeting.held ? 'meetings:state.held' : meeting.on < today ? 'meetings:state.past' : 'meetings:state.ahead')}
      </span>
    </li>
  );
}
