import type { Level } from '../alerts/index.ts';
import { isWorkingDay } from '../holidays/index.ts';
import { addDays, type Day, daysBetween, weekdayOf } from '../time/index.ts';
import type { Task } from './documents.ts';
import { isOpen } from './states.ts';

/** When an action that answers an alert or a question is due, in calendar days from the day it is given. */
const DAYS_TO_ACT: Readonly<Record<Level | 'question', number>> = { critical: 3, warning: 7, info: 14, question: 7 };

/** The due day proposed for an alert of a level or a question, put off to the next day on which the office works. */
export function proposedDue(of: Level | 'question', today: Day): Day {
  let due = addDays(today, DAYS_TO_ACT[of]);
  while (!isWorkingDay(due, 'admin')) due = addDays(due, 1);
  return due;
}

/** In which order actions are shown: what is late, what this week brings, what comes later, what has no date, what is over. */
export const DUE_GROUPS = ['late', 'thisWeek', 'later', 'undated', 'closed'] as const;
export type DueGroup = (typeof DUE_GROUPS)[number];

/** The week ends on Sunday. */
export function dueGroupOf(task: Pick<Task, 'state' | 'dueOn'>, today: Day): DueGroup {
  if (!isOpen(task)) return 'closed';
  if (task.dueOn === null) return 'undated';
  if (task.dueOn < today) return 'late';
  return task.dueOn <= endOfWeek(today) ? 'thisWeek' : 'later';
}

/** Calendar days by which an open action is late; 0 where it is not. */
export function daysLateOf(task: Pick<Task, 'state' | 'dueOn'>, today: Day): number {
  return task.dueOn === null || !isOpen(task) ? 0 : Math.max(0, daysBetween(task.dueOn, today));
}

const endOfWeek = (day: Day): Day => addDays(day, (7 - weekdayOf(day)) % 7);
