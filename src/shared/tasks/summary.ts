import { type Day, earliestDay } from '../time/index.ts';
import type { Meeting, Task } from './documents.ts';
import { dueGroupOf } from './due.ts';
import { isOpen } from './states.ts';

/** What a desk says of the actions in one line. */
export interface TaskSummary {
  /** Open or under way. */
  readonly open: number;
  readonly late: number;
  readonly thisWeek: number;
  /** Questions of elected members that nobody answered yet. */
  readonly questions: number;
  /** The next one that was not held; one of the past that was neither held nor removed comes first. */
  readonly nextMeeting: Pick<Meeting, 'id' | 'title' | 'on' | 'time' | 'place'> | null;
  /** Open actions on the agenda of the next meeting. */
  readonly openForNextMeeting: number;
}

export function summaryOf(tasks: Iterable<Task>, meetings: Iterable<Meeting>, today: Day): TaskSummary {
  const next = nextMeeting([...meetings]);
  const called = new Set(next?.tasks);
  let open = 0;
  let late = 0;
  let thisWeek = 0;
  let questions = 0;
  let openForNextMeeting = 0;
  for (const task of tasks) {
    if (!isOpen(task)) continue;
    open++;
    const group = dueGroupOf(task, today);
    if (group === 'late') late++;
    if (group === 'thisWeek') thisWeek++;
    if (task.source.kind === 'question') questions++;
    if (called.has(task.id)) openForNextMeeting++;
  }
  return {
    open,
    late,
    thisWeek,
    questions,
    nextMeeting: next && { id: next.id, title: next.title, on: next.on, time: next.time, place: next.place },
    openForNextMeeting,
  };
}

function nextMeeting(meetings: readonly Meeting[]): Meeting | null {
  const waiting = meetings.filter(({ held }) => !held);
  const on = earliestDay(waiting.map((meeting) => meeting.on));
  const ofDay = waiting.filter((meeting) => meeting.on === on);
  return ofDay.sort((a, b) => compare(a.time, b.time) || compare(a.id, b.id))[0] ?? null;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
