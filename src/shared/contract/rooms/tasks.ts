import { z } from 'zod';
import type { Bilingual } from '../../locale/locale.ts';
import {
  type DueGroup,
  type Meeting,
  meetingSchema,
  TASK_SOURCES,
  TASK_STATES,
  type Task,
  type TaskSummary,
  taskSchema,
} from '../../tasks/index.ts';
import type { Day } from '../../time/index.ts';
import { define } from '../define.ts';
import type { ProjectRow } from '../views.ts';
import { filledIn, id, nothing } from './inputs.ts';

const state = z.enum(TASK_STATES);

/** State and day of closing change by `tasks.setState` only. */
const taskInput = taskSchema.omit({ ...filledIn, state: true, closedOn: true, outcome: true }).partial();
const meetingInput = meetingSchema.omit({ ...filledIn, held: true }).partial();

/** An action as it is shown in a list. */
export interface TaskRow {
  readonly id: string;
  readonly title: string;
  readonly project: string | null;
  readonly projectTitle: Bilingual | null;
  readonly person: string | null;
  /** Who acts: the person's name, or as it was typed; both empty while nobody does. */
  readonly assignee: Bilingual;
  readonly dueOn: Day | null;
  readonly daysLate: number;
  readonly group: DueGroup;
  readonly state: Task['state'];
  readonly source: Task['source'];
  readonly urgent: boolean;
  readonly closedOn: Day | null;
  readonly outcome: string;
  readonly createdAt: string;
  readonly demonstration: boolean;
}

export const TASK_GROUPINGS = ['due', 'assignee', 'project'] as const;

export interface TaskPage {
  readonly total: number;
  readonly offset: number;
  readonly rows: readonly TaskRow[];
  /** The groups in the order of the rows, over all that match; `label` is empty for the group of those without. */
  readonly groups: readonly { readonly key: string; readonly label: Bilingual; readonly count: number }[];
}

/** Somebody who can be given an action. */
export interface Assignee {
  /** Null for a name that was typed and is in no list. */
  readonly person: string | null;
  readonly name: Bilingual;
  /** Function and service. */
  readonly detail: string;
  readonly openTasks: number;
}

/** The action that was given to someone about an alert. */
export interface GivenAlert {
  readonly alert: string;
  readonly task: string;
  readonly assignee: Bilingual;
  readonly state: Task['state'];
  readonly dueOn: Day | null;
}

export interface MeetingRow extends Pick<Meeting, 'id' | 'title' | 'on' | 'time' | 'place' | 'held'> {
  readonly projects: number;
  readonly decisions: number;
}

export interface MeetingPage {
  readonly meeting: Meeting;
  /** On the agenda, in its order; what was removed since is left out. */
  readonly projects: readonly ProjectRow[];
  readonly tasks: readonly TaskRow[];
  /** What could be called besides: projects in trouble, the most pressing first, and open actions. */
  readonly proposedProjects: readonly ProjectRow[];
  readonly proposedTasks: readonly TaskRow[];
  /** Actions that it decided. */
  readonly decisions: readonly TaskRow[];
}

export const tasksCommands = {
  /** A new action needs its title; of one that is known only what changes is given. */
  'tasks.save': define<{ readonly id: string }>().with(
    z
      .object({ id: id.nullable(), task: taskInput })
      .refine((input) => input.id !== null || input.task.title !== undefined, { path: ['task', 'title'] }),
    'tasks.write',
  ),
  /** `outcome` is what came of it, or why it is given up; left out it stays as it is. */
  'tasks.setState': define<null>().with(
    z.object({ id, state, outcome: z.string().max(4000).optional() }),
    'tasks.write',
  ),
  'tasks.remove': define<null>().with(z.object({ id }), 'tasks.write'),
  'tasks.restore': define<null>().with(z.object({ id }), 'tasks.write'),
  /**
   * Gives an open alert to a person, or to whoever is named. An alert that somebody has already goes over to the new one;
   * `before` is then who had it.
   */
  'tasks.fromAlert': define<{
    readonly id: string;
    readonly before: { readonly person: string | null; readonly assignee: string } | null;
  }>().with(z.object({ alert: id, person: id.nullable(), assignee: z.string().max(300).default('') }), 'tasks.write'),
  /** Whoever may read a project may ask its service about it. */
  'tasks.ask': define<{ readonly id: string }>().with(
    z.object({ project: id, question: z.string().trim().min(1).max(300) }),
    'tasks.ask',
  ),
  /** A new meeting without agenda gets the projects in trouble and the open actions of the last one. */
  'meetings.save': define<{ readonly id: string }>().with(
    z
      .object({ id: id.nullable(), meeting: meetingInput })
      .refine(({ id: known, meeting: { title, on } }) => known !== null || (title !== undefined && on !== undefined), {
        path: ['meeting'],
      }),
    'tasks.write',
  ),
  'meetings.hold': define<null>().with(z.object({ id, held: z.boolean() }), 'tasks.write'),
  'meetings.remove': define<null>().with(z.object({ id }), 'tasks.write'),
  'meetings.restore': define<null>().with(z.object({ id }), 'tasks.write'),
} as const;

export const tasksQueries = {
  'tasks.list': define<TaskPage>().with(
    z.object({
      /** None is all. */
      states: z.array(state).default([]),
      project: id.nullable().default(null),
      person: id.nullable().default(null),
      assignee: z.string().max(300).default(''),
      meeting: id.nullable().default(null),
      sources: z.array(z.enum(TASK_SOURCES)).default([]),
      late: z.boolean().default(false),
      search: z.string().max(200).default(''),
      groupBy: z.enum(TASK_GROUPINGS).default('due'),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    'tasks.read',
  ),
  /** Null once it is gone. */
  'tasks.task': define<Task | null>().with(z.object({ id }), 'tasks.read'),
  'tasks.summary': define<TaskSummary>().with(nothing, 'tasks.read'),
  /** People of the list, then names that were typed; who has been given something lately comes first. */
  'tasks.assignees': define<readonly Assignee[]>().with(nothing, 'tasks.read'),
  /** Who has which alert; open or done, the newest action of each. */
  'tasks.given': define<readonly GivenAlert[]>().with(z.object({ project: id.nullable().default(null) }), 'tasks.read'),
  /** Those to come first, by day; then those held, the newest first. */
  'meetings.list': define<readonly MeetingRow[]>().with(nothing, 'tasks.read'),
  'meetings.meeting': define<MeetingPage | null>().with(z.object({ id }), 'tasks.read'),
} as const;
