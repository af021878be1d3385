import type { MeetingPage, TaskRow } from '../contract/index.ts';
import { inLocale, type Locale, translator } from '../locale/index.ts';
import type { Day } from '../time/index.ts';
import type { Paper, PaperSection } from './paper.ts';
import type { PaperTable } from './table.ts';

/** Actions as a table: what, where, who, by when, how it stands. */
export function taskTable(tasks: readonly TaskRow[], locale: Locale): PaperTable {
  const t = translator(locale);
  return {
    headers: ['title', 'project', 'assignee', 'dueOn', 'daysLate', 'state', 'outcome'].map((name) =>
      t(`tasks:paper.${name}`),
    ),
    rows: tasks.map((task) => [
      task.title,
      task.projectTitle === null ? '' : inLocale(task.projectTitle, locale),
      inLocale(task.assignee, locale),
      task.dueOn === null ? null : { day: task.dueOn },
      task.daysLate > 0 ? task.daysLate : null,
      t(`tasks:state.${task.state}`),
      task.outcome,
    ]),
  };
}

export function taskListPaper(tasks: readonly TaskRow[], locale: Locale, today: Day): Paper {
  const t = translator(locale);
  return {
    locale,
    title: t('tasks:paper.list'),
    subtitle: '',
    day: today,
    notes: [t('tasks:count', { count: tasks.length })],
    landscape: true,
    sections: [{ kind: 'table', title: '', table: taskTable(tasks, locale) }],
  };
}

/** What a meeting called and decided: agenda before it, list of actions and minutes after it. */
export function meetingPaper(page: MeetingPage, locale: Locale): Paper {
  const t = translator(locale);
  const { meeting, projects, tasks, decisions } = page;
  const sections: PaperSection[] = [];
  if (projects.length > 0) {
    const headers = ['reference', 'title', 'condition', 'percent', 'daysLate'].map((name) =>
      t(`meetings:paper.${name}`),
    );
    const rows = projects.map((row) => [
      row.reference,
      inLocale(row.title, locale),
      t(`vocabulary:condition.${row.condition}`),
      row.percent === null ? null : { percent: row.percent },
      row.daysLate > 0 ? row.daysLate : null,
    ]);
    sections.push({ kind: 'table', title: t('meetings:agenda.projects'), table: { headers, rows } });
  }
  if (decisions.length > 0) {
    sections.push({ kind: 'table', title: t('meetings:paper.decisions'), table: taskTable(decisions, locale) });
  }
  if (tasks.length > 0) {
    sections.push({ kind: 'table', title: t('meetings:agenda.tasks'), table: taskTable(tasks, locale) });
  }
  const paragraphs = meeting.minutes.split('\n').filter((line) => line.trim() !== '');
  if (paragraphs.length > 0) sections.push({ kind: 'text', title: t('meetings:minutes'), paragraphs });
  return {
    locale,
    title: meeting.title,
    subtitle: [meeting.time, meeting.place].filter((part) => part !== '').join(' · '),
    day: meeting.on,
    notes: [],
    landscape: true,
    sections,
  };
}
