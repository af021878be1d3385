import { z } from 'zod';
import { common, day, id, line, paragraph } from '../documents/index.ts';

/** Where an action comes from. */
export const TASK_SOURCES = ['manual', 'alert', 'meeting', 'visit', 'urgentIntervention', 'question'] as const;
export type TaskSource = (typeof TASK_SOURCES)[number];

/** States of an action (إجراء, mesure): open, under way, done, or dropped with a reason. Late is computed, not stored. */
export const TASK_STATES = ['open', 'underWay', 'done', 'dropped'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** An action: who, what, by when, and from which meeting, alert or visit. */
export const taskSchema = z.object({
  ...common,
  kind: z.literal('task'),
  title: line.refine((title) => title.trim() !== '', 'TITLE_MISSING'),
  details: paragraph,
  project: id.nullable(),
  /** Person of the office's list, where it is one. */
  person: id.nullable(),
  /** Who acts, as people say it: a person's or a service's name. */
  assignee: line,
  dueOn: day.nullable(),
  source: z.object({ kind: z.enum(TASK_SOURCES), id: z.string().max(60).nullable() }),
  urgent: z.boolean(),
  state: z.enum(TASK_STATES),
  /** Day on which it was done or dropped. */
  closedOn: day.nullable(),
  outcome: paragraph,
});
export type Task = z.infer<typeof taskSchema>;

/** A follow-up meeting (اجتماع التتبع, réunion de suivi): its agenda is projects and open actions. */
export const meetingSchema = z.object({
  ...common,
  kind: z.literal('meeting'),
  title: line.refine((title) => title.trim() !== '', 'TITLE_MISSING'),
  on: day,
  /** Local time `HH:MM`, or empty. */
  time: z.string().max(5),
  place: line,
  /** Projects and open actions that were chosen for its agenda, in the order in which they are called. */
  projects: z.array(id).max(1000),
  tasks: z.array(id).max(1000),
  agenda: paragraph,
  minutes: paragraph,
  held: z.boolean(),
});
export type Meeting = z.infer<typeof meetingSchema>;
