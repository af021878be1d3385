export { ID_LENGTH } from '../documents/index.ts';
export { type Adjourned, contractualEnd, onWorkingDay } from './contractual-end.ts';
export {
  type Contract,
  contractSchema,
  type Milestone,
  milestoneSchema,
  type Progress,
  type Project,
  progressSchema,
  projectSchema,
} from './documents.ts';
export { EMPTY_PROJECT } from './empty-project.ts';
export { REFERENCE_PREFIX, referenceNumbers } from './reference.ts';
export {
  CONDITIONS,
  type Condition,
  PHASE_TRAITS,
  PHASES,
  type Phase,
  PRIORITIES,
  PROGRAMMES,
  PROGRESS_SOURCES,
  type ProgressSource,
  SECTORS,
  type Sector,
  WORK_TYPES,
  type WorkType,
} from './vocabulary.ts';
