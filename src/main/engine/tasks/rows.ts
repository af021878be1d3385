import type { Assignee, TaskRow } from '../../../shared/contract/index.ts';
import type { Bilingual } from '../../../shared/locale/index.ts';
import type { Person } from '../../../shared/people/index.ts';
import { daysLateOf, dueGroupOf, isOpen, type Task } from '../../../shared/tasks/index.ts';
import { fold } from '../../../shared/text/index.ts';
import type { Day } from '../../../shared/time/index.ts';

/** What a row needs to know of others than the action. */
export interface Surroundings {
  readonly today: Day;
  readonly person: (id: string) => Person | null;
  readonly projectTitle: (id: string) => Bilingual | null;
}

const NOBODY: Bilingual = { ar: '', fr: '' };

export function rowOf(task: Task, { today, person, projectTitle }: Surroundings): TaskRow {
  const { id, title, dueOn, state, source, urgent, closedOn, outcome, createdAt, demonstration } = task;
  return {
    id,
    title,
    project: task.project,
    projectTitle: task.project === null ? null : projectTitle(task.project),
    person: task.person,
    assignee: assigneeOf(task, person),
    dueOn,
    daysLate: daysLateOf(task, today),
    group: dueGroupOf(task, today),
    state,
    source,
    urgent,
    closedOn,
    outcome,
    createdAt,
    demonstration,
  };
}

/** Names are never copied into actions: whoever is taken off the list is no longer named by them. */
export function assigneeOf(task: Pick<Task, 'person' | 'assignee'>, person: Surroundings['person']): Bilingual {
  const known = task.person === null ? null : person(task.person);
  if (known !== null) return known.name;
  return task.assignee === '' ? NOBODY : { ar: task.assignee, fr: task.assignee };
}

/** Whom an action can be given to: who was given something lately first, then the others of the list. */
export function assigneesOf(tasks: Iterable<Task>, persons: Iterable<Person>): readonly Assignee[] {
  interface Known {
    readonly assignee: Omit<Assignee, 'openTasks'>;
    open: number;
    latest: string;
  }
  const known = new Map<string, Known>();
  for (const { id, name, position, service } of persons) {
    const detail = [position, service].filter((text) => text !== '').join(' · ');
    known.set(id, { assignee: { person: id, name, detail }, open: 0, latest: '' });
  }
  for (const task of tasks) {
    if (task.person === null && task.assignee === '') continue;
    const key = task.person ?? fold(task.assignee);
    let entry = known.get(key);
    if (entry === undefined) {
      if (task.person !== null) continue;
      const name = { ar: task.assignee, fr: task.assignee };
      entry = { assignee: { person: null, name, detail: '' }, open: 0, latest: '' };
      known.set(key, entry);
    }
    if (isOpen(task)) entry.open++;
    if (task.createdAt > entry.latest) entry.latest = task.createdAt;
  }
  return [...known.values()]
    .sort((a, b) => compare(b.latest, a.latest) || compare(fold(a.assignee.name.ar), fold(b.assignee.name.ar)))
    .map(({ assignee, open }) => ({ ...assignee, openTasks: open }));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
