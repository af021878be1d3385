import { ActionIcon, Button } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconCheck, IconTrash, IconUsersGroup } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { CommandInput, MeetingPage as Page } from '../../shared/contract/index.ts';
import { meetingPaper } from '../../shared/papers/index.ts';
import { useCommand, useLiveQuery } from '../engine/index.ts';
import { EmptyState, ScreenLoading, ScreenTitle } from '../frame/index.ts';
import { Foreign, useWords } from '../language/index.ts';
import { useNotices } from '../notices/index.ts';
import { PrintMenu } from '../printing/index.ts';
import { QuickAdd, TaskDrawer, TaskRow, useTaskState } from '../tasks/index.ts';
import { CalledProjects } from './called-projects.tsx';
import { CalledTasks } from './called-tasks.tsx';
import { MeetingFacts } from './meeting-facts.tsx';
import classes from './meetings.module.css';
import { Minutes } from './minutes.tsx';

/** One meeting: what it calls, what it decides line by line, its minutes. */
export default function MeetingPage({ id }: { readonly id: string }) {
  const { t } = useWords();
  const { data: page } = useLiveQuery('meetings.meeting', { id });
  const answered = page !== undefined;
  useEffect(() => {
    if (answered) document.documentElement.dataset.ready = 'true';
  }, [answered]);
  if (page === undefined) return <ScreenLoading />;
  if (page === null)
    return (
      <EmptyState icon={IconUsersGroup} title={t('meetings:gone')} text={t('errors:MEETING_GONE')}>
        <Link href="/tasks/meetings">{t('meetings:back')}</Link>
      </EmptyState>
    );
  return <Content page={page} />;
}

/** What a change of a meeting is written as. */
export type MeetingChange = CommandInput<'meetings.save'>['meeting'];

function Content({ page }: { readonly page: Page }) {
  const { t, locale } = useWords();
  const { meeting } = page;
  const { id } = meeting;
  const [, go] = useLocation();
  const notices = useNotices();
  const save = useCommand('meetings.save');
  const hold = useCommand('meetings.hold');
  const remove = useCommand('meetings.remove');
  const restore = useCommand('meetings.restore');
  const { move, asking } = useTaskState();
  const [opened, setOpened] = useState<string | null>(null);
  const change = (changes: MeetingChange) => void save.run({ id, meeting: changes });
  const source = { kind: 'meeting' as const, id };
  const Back = locale === 'ar' ? IconArrowRight : IconArrowLeft;
  const aboutNone = page.decisions.filter(({ project }) => project === null || !meeting.projects.includes(project));

  async function finish(held: boolean): Promise<void> {
    if ((await hold.run({ id, held })) === null) return;
    notices.undoable(t(held ? 'meetings:held' : 'meetings:reopened'), () => void hold.run({ id, held: !held }));
  }

  async function take(): Promise<void> {
    if ((await remove.run({ id })) === null) return;
    go('/tasks/meetings');
    notices.undoable(t('meetings:removed'), () => void restore.run({ id }));
  }

  return (
    <div className={classes.scroll}>
      <article className={classes.page}>
        <Link href="/tasks/meetings" className={classes.back ?? ''}>
          <Back size={16} aria-hidden />
          {t('meetings:back')}
        </Link>
        <div className={classes.heading}>
          <ScreenTitle>
            <Foreign>{meeting.title}</Foreign>
          </ScreenTitle>
          <div className={classes.acts}>
            <PrintMenu paper={(wanted) => meetingPaper(page, wanted)} />
            <Button
              variant={meeting.held ? 'default' : 'filled'}
              leftSection={<IconCheck size={17} aria-hidden />}
              onClick={() => void finish(!meeting.held)}
            >
              {t(meeting.held ? 'meetings:reopen' : 'meetings:finish')}
            </Button>
            <ActionIcon variant="default" size={36} aria-label={t('meetings:remove')} onClick={() => void take()}>
              <IconTrash size={17} />
            </ActionIcon>
          </div>
        </div>
        <MeetingFacts key={id} meeting={meeting} onChange={change} />
        <CalledProjects page={page} onChange={change} move={move} onOpen={setOpened} />
        <CalledTasks page={page} onChange={change} move={move} onOpen={setOpened} />
        <section className={classes.card} aria-label={t('meetings:other')}>
          <h2 className={classes.cardTitle}>{t('meetings:other')}</h2>
          <QuickAdd source={source} hint={t('meetings:decideHint')} label={t('meetings:decide')} />
          {aboutNone.map((task) => (
            <TaskRow key={task.id} task={task} move={move} onOpen={setOpened} />
          ))}
        </section>
        <Minutes key={`minutes ${id}`} minutes={meeting.minutes} onChange={(minutes) => change({ minutes })} />
      </article>
      {opened !== null && <TaskDrawer id={opened} move={move} onClose={() => setOpened(null)} />}
      {asking}
    </div>
  );
}
