import { z } from 'zod';
import { PERSON_CATEGORIES, type Person, personSchema, TEAM_ROLES, type TeamMember } from '../../people/index.ts';
import { define } from '../define.ts';
import { filledIn, id } from './inputs.ts';

const personInput = personSchema.omit(filledIn);

/** A person with what is known about their work here. */
export interface PersonRow extends Person {
  /** Actions that are open or under way. */
  readonly openTasks: number;
  /** Projects whose team they belong to. */
  readonly projects: number;
}

export interface TeamRow extends TeamMember {
  readonly personName: Person['name'];
  readonly position: string;
  readonly service: string;
  readonly phone: string;
}

export const peopleCommands = {
  'people.save': define<{ readonly id: string }>().with(
    z.object({ id: id.nullable(), person: personInput }),
    'people.write',
  ),
  'people.remove': define<null>().with(z.object({ id }), 'people.write'),
  'people.restore': define<null>().with(z.object({ id }), 'people.write'),
  /** A person who is in the team already gets the new role. */
  'people.join': define<{ readonly id: string }>().with(
    z.object({ project: id, person: id, role: z.enum(TEAM_ROLES) }),
    'people.write',
  ),
  'people.leave': define<null>().with(z.object({ id }), 'people.write'),
  'people.rejoin': define<null>().with(z.object({ id }), 'people.write'),
} as const;

export const peopleQueries = {
  /** By category, then by name. */
  'people.list': define<readonly PersonRow[]>().with(
    z.object({
      search: z.string().max(200).default(''),
      categories: z.array(z.enum(PERSON_CATEGORIES)).default([]),
    }),
    'people.read',
  ),
  'people.team': define<readonly TeamRow[]>().with(z.object({ project: id }), 'people.read'),
} as const;
