import fc from 'fast-check';
import type { ProjectFacts } from '../../src/shared/alerts/index.ts';
import type { Contract, Milestone, Progress, Project } from '../../src/shared/projects/index.ts';
import { PHASES } from '../../src/shared/projects/index.ts';
import { addDays, type Day } from '../../src/shared/time/index.ts';

/** Documents for tests of rules: complete, and as empty as the schemas allow, apart from what a test changes. */
const common = {
  office: '00000000-0000-4000-8000-000000000001',
  createdAt: '2026-01-01T09:00:00.000Z',
  createdBy: '00000000-0000-4000-8000-000000000002',
  demonstration: false,
};

/** An identifier of the right shape for a short name. */
export const idOf = (name: string): string => `${name.padEnd(8, '0').slice(0, 8)}-0000-4000-8000-000000000000`;

export const aProject = (changes: Partial<Project> = {}): Project => ({
  ...common,
  kind: 'project',
  id: idOf('project'),
  reference: 'BRK-2026-0041',
  title: { ar: 'تهيئة المسالك القروية', fr: 'Pistes rurales' },
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
  phase: 'execution',
  declaredCondition: null,
  remarks: '',
  otherColumns: [],
  ...changes,
});

export const aContract = (changes: Partial<Contract> = {}): Contract => ({
  ...common,
  kind: 'contract',
  id: idOf('contract'),
  project: idOf('project'),
  number: '04/2005',
  object: '',
  contractor: '',
  amount: null,
  startOrderOn: null,
  period: null,
  endOn: null,
  provisionalReceptionOn: null,
  ...changes,
});

export const aMilestone = (changes: Partial<Milestone> = {}): Milestone => ({
  ...common,
  kind: 'milestone',
  id: idOf('mileston'),
  project: idOf('project'),
  title: { ar: 'فتح الأظرفة', fr: 'Ouverture des plis' },
  plannedOn: null,
  actualOn: null,
  weight: null,
  rank: 0,
  ...changes,
});

export const aMeasure = (changes: Partial<Progress> = {}): Progress => ({
  ...common,
  kind: 'progress',
  id: idOf('measure'),
  project: idOf('project'),
  on: '2026-06-01',
  percent: 40,
  source: 'visit',
  comment: '',
  ...changes,
});

export const factsOf = (changes: Partial<ProjectFacts> = {}): ProjectFacts => ({
  project: aProject(),
  contracts: [],
  milestones: [],
  progress: [],
  ...changes,
});

/** Days of about three years around the leap day of 2028. */
export const anyDay: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 1100 }).map((days) => addDays('2026-06-01', days));
const maybeDay = fc.option(anyDay, { nil: null });
const anyId = fc.uuid();

export const anyFacts: fc.Arbitrary<ProjectFacts> = fc.record({
  project: fc.record({ phase: fc.constantFrom('execution', 'execution', ...PHASES) }).map(aProject),
  contracts: fc.array(
    fc
      .record({
        id: anyId,
        number: fc.constantFrom('', '04/2005'),
        object: fc.constantFrom('', 'أشغال'),
        startOrderOn: maybeDay,
        period: fc.option(
          fc.record({
            count: fc.integer({ min: 1, max: 24 }),
            unit: fc.constantFrom('day' as const, 'month' as const),
          }),
          { nil: null },
        ),
        endOn: fc.option(anyDay, { nil: null, freq: 2 }),
        provisionalReceptionOn: fc.option(anyDay, { nil: null, freq: 4 }),
      })
      .map(aContract),
    { maxLength: 3 },
  ),
  milestones: fc.uniqueArray(
    fc.record({ id: anyId, plannedOn: maybeDay, actualOn: maybeDay, rank: fc.nat(20) }).map(aMilestone),
    { maxLength: 10, selector: ({ id }) => id },
  ),
  progress: fc.uniqueArray(
    fc.record({ id: anyId, on: anyDay, percent: fc.integer({ min: 0, max: 100 }) }).map(aMeasure),
    { maxLength: 8, selector: ({ id }) => id },
  ),
});
