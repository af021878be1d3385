import type { z } from 'zod';
import { acknowledgementSchema } from '../../../shared/acts/index.ts';
import { constraintSchema, paymentSchema, serviceOrderSchema, visitSchema } from '../../../shared/journal/index.ts';
import { importMappingSchema, officeSettingSchema, savedViewSchema } from '../../../shared/office-rules/index.ts';
import { divisionSchema, officeSchema } from '../../../shared/organizations/index.ts';
import { personSchema, teamMemberSchema } from '../../../shared/people/index.ts';
import { contractSchema, milestoneSchema, progressSchema, projectSchema } from '../../../shared/projects/index.ts';
import { meetingSchema, taskSchema } from '../../../shared/tasks/index.ts';

/**
 * The collections of the database: the kinds of documents that each holds, and what is indexed. Open-source RxDB allows
 * thirteen open collections in a process, so related kinds share one.
 */
export const COLLECTIONS = {
  organizations: { kinds: [divisionSchema, officeSchema], indexes: [['kind', 'id']] },
  projects: { kinds: [projectSchema, contractSchema], indexes: [['kind', 'reference']] },
  milestones: { kinds: [milestoneSchema], indexes: [['project', 'rank']] },
  journal: {
    kinds: [progressSchema, visitSchema, serviceOrderSchema, constraintSchema, paymentSchema],
    indexes: [['project', 'on']],
  },
  people: { kinds: [personSchema, teamMemberSchema], indexes: [] },
  tasks: { kinds: [taskSchema, meetingSchema], indexes: [] },
  rules: { kinds: [savedViewSchema, importMappingSchema, officeSettingSchema], indexes: [] },
  alerts: { kinds: [acknowledgementSchema], indexes: [] },
} as const satisfies Readonly<Record<string, CollectionDefinition>>;

export interface CollectionDefinition {
  readonly kinds: readonly z.ZodObject[];
  readonly indexes: readonly (readonly string[])[];
}

export type CollectionName = keyof typeof COLLECTIONS;
export type DocumentOf<Name extends CollectionName> = z.infer<(typeof COLLECTIONS)[Name]['kinds'][number]>;

export const COLLECTION_NAMES: readonly CollectionName[] = [
  'organizations',
  'projects',
  'milestones',
  'journal',
  'people',
  'tasks',
  'rules',
  'alerts',
];
