import { levelRank } from '../../../shared/alerts/index.ts';
import type { MeetingPage, MeetingRow, ProjectRow } from '../../../shared/contract/index.ts';
import { isOpen, type Meeting, type Task } from '../../../shared/tasks/index.ts';
import { rowOf, type Surroundings } from './rows.ts';

/** So many a meeting can call; and so many are proposed besides. */
const CALLED_PROJECTS = 15;
const CALLED_TASKS = 200;
const PROPOSED = 60;

/** Projects in trouble (متعثرة، متوقفة، متأخرة), the most pressing first: what a follow-up meeting is for. */
function inTrouble(rows: Iterable<ProjectRow>): readonly ProjectRow[] {
  return [...rows]
    .filter(({ condition, level }) => level === 'critical' || TROUBLED.has(condition))
    .sort((a, b) => rank(b) - rank(a) || b.daysLate - a.daysLate || compare(a.reference, b.reference));
}

const TROUBLED: ReadonlySet<string> = new Set(['late', 'stopped', 'struggling']);
const rank = ({ level }: ProjectRow): number => (level === null ? -1 : levelRank(level));

/** What a new meeting calls until somebody chooses otherwise: projects with a red alert, and every open action. */
export function firstAgenda(rows: Iterable<ProjectRow>, tasks: Iterable<Task>): Pick<Meeting, 'projects' | 'tasks'> {
  const red = inTrouble(rows).filter(({ level }) => level === 'critical');
  return {
    projects: red.slice(0, CALLED_PROJECTS).map(({ id }) => id),
    tasks: openByDay(tasks)
      .slice(0, CALLED_TASKS)
      .map(({ id }) => id),
  };
}

export interface MeetingSources {
  readonly tasks: readonly Task[];
  readonly rows: readonly ProjectRow[];
  readonly surroundings: Surroundings;
}

export function meetingPage(meeting: Meeting, { tasks, rows, surroundings }: MeetingSources): MeetingPage {
  const rowById = new Map(rows.map((row) => [row.id, row]));
  const taskById = new Map(tasks.map((task) => [task.id, task]));
  const called = new Set([...meeting.projects, ...meeting.tasks]);
  const shown = (task: Task) => rowOf(task, surroundings);
  const free = <Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] =>
    items.filter(({ id }) => !called.has(id)).slice(0, PROPOSED);
  return {
    meeting,
    projects: meeting.projects.flatMap((id) => rowById.get(id) ?? []),
    tasks: meeting.tasks.flatMap((id) => taskById.get(id) ?? []).map(shown),
    proposedProjects: meeting.held ? [] : free(inTrouble(rows)),
    proposedTasks: meeting.held ? [] : free(openByDay(tasks.filter((task) => !isFrom(task, meeting)))).map(shown),
    decisions: tasks
      .filter((task) => isFrom(task, meeting))
      .sort(byCreation)
      .map(shown),
  };
}

export function meetingRows(meetings: Iterable<Meeting>, tasks: Iterable<Task>): readonly MeetingRow[] {
  const decisions = new Map<string, number>();
  for (const { source } of tasks) {
    if (source.kind === 'meeting' && source.id !== null) decisions.set(source.id, (decisions.get(source.id) ?? 0) + 1);
  }
  return [...meetings].sort(byHeldAndDay).map(({ id, title, on, time, place, held, projects }) => ({
    id,
    title,
    on,
    time,
    place,
    held,
    projects: projects.length,
    decisions: decisions.get(id) ?? 0,
  }));
}

const isFrom = ({ source }: Task, meeting: Meeting): boolean => source.kind === 'meeting' && source.id === meeting.id;

function openByDay(tasks: Iterable<Task>): readonly Task[] {
  return [...tasks]
    .filter(isOpen)
    .sort((a, b) => compare(a.dueOn ?? '\uffff', b.dueOn ?? '\uffff') || byCreation(a, b));
}

function byHeldAndDay(a: Meeting, b: Meeting): number {
  if (a.held !== b.held) return a.held ? 1 : -1;
  const day = compare(a.on, b.on) || compare(a.time, b.time) || compare(a.id, b.id);
  return a.held ? -day : day;
}

const byCreation = (a: Task, b: Task): number => compare(a.createdAt, b.createdAt) || compare(a.id, b.id);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
