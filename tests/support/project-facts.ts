import fc from 'fast-check';
import type { ProjectFacts } from '../../src/shared/alerts/index.ts';
import type { Constraint, JournalFact, Payment, ServiceOrder, Visit } from '../../src/shared/journal/index.ts';
import type { Contract, Milestone, Progress, Project } from '../../src/shared/projects/index.ts';
import { EMPTY_PROJECT, PHASES } from '../../src/shared/projects/index.ts';
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
  ...EMPTY_PROJECT,
  kind: 'project',
  id: idOf('project'),
  reference: 'BRK-2026-0041',
  title: { ar: 'تهيئة المسالك القروية', fr: 'Pistes rurales' },
  phase: 'execution',
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

export const aVisit = (changes: Partial<Visit> = {}): Visit => ({
  ...common,
  kind: 'visit',
  id: idOf('visit'),
  project: idOf('project'),
  on: '2026-06-01',
  participants: '',
  observations: '',
  instructions: '',
  ...changes,
});

export const anOrder = (changes: Partial<ServiceOrder> = {}): ServiceOrder => ({
  ...common,
  kind: 'serviceOrder',
  id: idOf('order'),
  project: idOf('project'),
  on: '2026-06-01',
  contract: idOf('contract'),
  type: 'stop',
  scope: 'full',
  number: '',
  reason: '',
  ...changes,
});

export const aConstraint = (changes: Partial<Constraint> = {}): Constraint => ({
  ...common,
  kind: 'constraint',
  id: idOf('constrai'),
  project: idOf('project'),
  on: '2026-06-01',
  category: 'land',
  description: '',
  blocking: false,
  responsible: '',
  action: '',
  dueOn: null,
  escalatedTo: 'none',
  closedOn: null,
  ...changes,
});

export const aPayment = (changes: Partial<Payment> = {}): Payment => ({
  ...common,
  kind: 'payment',
  id: idOf('payment'),
  project: idOf('project'),
  on: '2026-06-01',
  contract: idOf('contract'),
  stage: 'statement',
  number: '',
  amount: 0,
  ...changes,
});

export const factsOf = (changes: Partial<ProjectFacts> = {}): ProjectFacts => ({
  project: aProject(),
  contracts: [],
  milestones: [],
  progress: [],
  journal: [],
  ...changes,
});

/** Days of about three years around the leap day of 2028. */
export const anyDay: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 1100 }).map((days) => addDays('2026-06-01', days));
const maybeDay = fc.option(anyDay, { nil: null });
const anyId = fc.uuid();

/** Facts of one project, of every kind; their orders need not make sense together. */
const anyJournalFact: fc.Arbitrary<JournalFact> = fc.oneof(
  fc.record({ id: anyId, on: anyDay }).map(aVisit),
  fc
    .record({
      id: anyId,
      // Before any day that rules are asked about: orders of the future are refused.
      on: fc.integer({ min: 1, max: 400 }).map((days) => addDays('2026-06-01', -days)),
      contract: fc.constant(null),
      type: fc.constantFrom('start' as const, 'stop' as const, 'resume' as const, 'other' as const),
      scope: fc.constantFrom('full' as const, 'partial' as const),
    })
    .map(anOrder),
  fc.record({ id: anyId, on: anyDay, blocking: fc.boolean(), closedOn: fc.option(anyDay) }).map(aConstraint),
  fc.record({ id: anyId, on: anyDay, amount: fc.nat(1_000_000) }).map(aPayment),
);

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
  journal: fc.uniqueArray(anyJournalFact, { maxLength: 8, selector: ({ id }) => id }),
});
