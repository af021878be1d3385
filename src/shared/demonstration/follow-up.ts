import { z } from 'zod';
import { isWorkingDay } from '../holidays/index.ts';
import { PERSON_CATEGORIES, type Person, TEAM_ROLES, type TeamMember } from '../people/index.ts';
import type { Project } from '../projects/index.ts';
import { type Meeting, TASK_SOURCES, TASK_STATES, type Task } from '../tasks/index.ts';
import { addDays, type Day } from '../time/index.ts';
import { type Setting, stampOf } from './documents.ts';
import json from './follow-up.json' with { type: 'json' };

const days = z.number().int();

/** Invented people under the names of their functions, and what they have to do. `in` counts days from today. */
const FOLLOW_UP = z
  .object({
    people: z.array(
      z.object({
        category: z.enum(PERSON_CATEGORIES),
        ar: z.string(),
        fr: z.string(),
        position: z.string(),
        service: z.string(),
      }),
    ),
    meetings: z.array(
      z.object({ title: z.string(), in: days, time: z.string(), place: z.string(), minutes: z.string() }),
    ),
    tasks: z.array(
      z.object({
        title: z.string(),
        /** Position among the people. */
        person: z.number().int().optional(),
        assignee: z.string().default(''),
        in: days.nullable(),
        state: z.enum(TASK_STATES),
        source: z.enum(TASK_SOURCES),
        urgent: z.boolean().default(false),
        outcome: z.string().default(''),
      }),
    ),
    roles: z.array(z.enum(TEAM_ROLES)),
  })
  .parse(json);

export interface FollowUp {
  readonly people: readonly (Person | TeamMember)[];
  readonly tasks: readonly (Task | Meeting)[];
}

/** People, teams, actions and meetings about the projects in progress, those in trouble first. */
export function followUpOf(
  projects: readonly Project[],
  isTroubled: (position: number) => boolean,
  setting: Setting,
): FollowUp {
  const { today } = setting;
  const inProgress = projects.map((project, at) => ({ project, first: isTroubled(at) }));
  const running = inProgress
    .filter(({ project }) => project.phase === 'execution')
    .sort((a, b) => Number(b.first) - Number(a.first))
    .map(({ project }) => project);
  const people = FOLLOW_UP.people.map(
    ({ category, ar, fr, position, service }): Person => ({
      ...stampOf(setting),
      kind: 'person',
      category,
      name: { ar, fr },
      position,
      service,
      phone: '',
      email: '',
      communes: category === 'elected' ? (running[0]?.communes ?? []) : [],
    }),
  );
  const teams = running.slice(0, TEAMS).flatMap((project, at) =>
    FOLLOW_UP.roles.slice(0, 2 + (at % 3)).flatMap((role, position): TeamMember | readonly [] => {
      const person = people[position];
      return person ? { ...stampOf(setting), kind: 'teamMember', project: project.id, person: person.id, role } : [];
    }),
  );
  const [held, next] = FOLLOW_UP.meetings.map(
    ({ title, in: ahead, time, place, minutes }): Meeting => ({
      ...stampOf(setting),
      kind: 'meeting',
      title,
      on: workingDay(addDays(today, ahead), ahead < 0 ? -1 : 1),
      time,
      place,
      projects: running.slice(0, CALLED).map(({ id }) => id),
      tasks: [],
      agenda: '',
      minutes,
      held: ahead < 0,
    }),
  );
  const tasks = FOLLOW_UP.tasks.map(
    ({ title, person, assignee, in: ahead, state, source, urgent, outcome }, at): Task => {
      const closed = state === 'done' || state === 'dropped';
      return {
        ...stampOf(setting),
        kind: 'task',
        title,
        details: '',
        project: running[at % Math.max(1, running.length)]?.id ?? null,
        person: person === undefined ? null : (people[person]?.id ?? null),
        assignee,
        dueOn: ahead === null ? null : addDays(today, ahead),
        source: { kind: source, id: source === 'meeting' ? (held?.id ?? null) : null },
        urgent,
        state,
        closedOn: closed ? addDays(today, CLOSED_AGO) : null,
        outcome,
      };
    },
  );
  const open = tasks.filter(({ closedOn }) => closedOn === null).map(({ id }) => id);
  return {
    people: [...people, ...teams],
    tasks: [...tasks, ...(held ? [held] : []), ...(next ? [{ ...next, tasks: open }] : [])],
  };
}

/** People meet on days on which they work. */
function workingDay(day: Day, step: 1 | -1): Day {
  let working = day;
  while (!isWorkingDay(working, 'admin')) working = addDays(working, step);
  return working;
}

/** Projects that have a team, and those that a meeting calls. */
const TEAMS = 12;
const CALLED = 5;
const CLOSED_AGO = -2;
