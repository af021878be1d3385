import { AppError } from '../errors/index.ts';
import type { Day } from '../time/index.ts';
import type { Task, TaskSource, TaskState } from './documents.ts';

/** From each state to which others. What was closed can be opened again; it is not dropped once done, or the reverse. */
export const STATE_MOVES: Readonly<Record<TaskState, readonly TaskState[]>> = {
  open: ['underWay', 'done', 'dropped'],
  underWay: ['open', 'done', 'dropped'],
  done: ['open', 'underWay'],
  dropped: ['open', 'underWay'],
};

const CLOSED: Readonly<Record<TaskState, boolean>> = { open: false, underWay: false, done: true, dropped: true };

/** The states that must say why or what came of it: for these sources, and by which refusal. */
const WORDS_NEEDED: Readonly<
  Partial<Record<TaskState, { readonly sources: readonly TaskSource[] | 'all'; readonly code: string }>>
> = {
  dropped: { sources: 'all', code: 'TASK_REASON_MISSING' },
  done: { sources: ['question'], code: 'TASK_ANSWER_MISSING' },
};

/** Whether somebody still has to do something about it. */
export const isOpen = ({ state }: Pick<Task, 'state'>): boolean => !CLOSED[state];

/** Whether moving there asks for a reason (dropped) or an answer (a question that is done). */
export function needsOutcome(source: TaskSource, to: TaskState): boolean {
  return missingWords(source, to) !== null;
}

/**
 * The action in another state; `outcome` is what came of it, or why it is given up.
 * @throws AppError `TASK_STATE_FORBIDDEN`, `TASK_REASON_MISSING`, `TASK_ANSWER_MISSING`
 */
export function moveTask(task: Task, to: TaskState, outcome: string | null, today: Day): Task {
  const words = outcome ?? task.outcome;
  if (task.state !== to && !STATE_MOVES[task.state].includes(to)) throw new AppError('TASK_STATE_FORBIDDEN');
  const missing = missingWords(task.source.kind, to);
  if (missing !== null && words.trim() === '') throw new AppError(missing);
  const closedOn = CLOSED[to] ? (task.state === to ? task.closedOn : today) : null;
  return { ...task, state: to, outcome: words, closedOn };
}

function missingWords(source: TaskSource, to: TaskState): string | null {
  const needed = WORDS_NEEDED[to];
  if (needed === undefined) return null;
  return needed.sources === 'all' || needed.sources.includes(source) ? needed.code : null;
}
