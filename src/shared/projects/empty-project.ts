import type { Project } from './documents.ts';

/** What the engine fills in is left out. */
type Written = Omit<Project, 'id' | 'kind' | 'office' | 'createdAt' | 'createdBy' | 'demonstration'>;

/** A project sheet on which nothing is written yet. */
export const EMPTY_PROJECT: Written = {
  reference: '',
  title: { ar: '', fr: '' },
  description: '',
  objective: '',
  beneficiaries: null,
  programmes: [],
  sector: null,
  workType: null,
  communes: [],
  place: '',
  years: [],
  priority: 'normal',
  owner: '',
  delegatedOwner: '',
  bearer: '',
  supervisor: '',
  partners: [],
  estimatedCost: null,
  phase: 'study',
  declaredCondition: null,
  remarks: '',
  otherColumns: [],
};
