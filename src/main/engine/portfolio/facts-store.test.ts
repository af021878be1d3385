import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aConstraint,
  aContract,
  aMeasure,
  aMilestone,
  anOrder,
  anyDay,
  aPayment,
  aProject,
  aVisit,
  idOf,
} from '../../../../tests/support/project-facts.ts';
import type { Acknowledgement } from '../../../shared/acts/index.ts';
import { evaluate } from './evaluate.ts';
import { FactsStore } from './facts-store.ts';

const TODAY = '2027-01-15';
const PROJECTS = ['p1', 'p2', 'p3'].map(idOf);
const anyProject = fc.constantFrom(...PROJECTS);
const anyInstant = fc.constantFrom('2026-01-01T08:00:00.000Z', '2026-03-01T08:00:00.000Z');

const anAcknowledgement = (id: string, project: string): Acknowledgement => ({
  id,
  kind: 'acknowledgement',
  office: idOf('office'),
  project,
  rule: 'milestoneOverdue',
  level: 'warning',
  createdAt: '2026-01-01T08:00:00.000Z',
  createdBy: idOf('person'),
});

/** What a document may become: another content, in another project perhaps. */
const VERSIONS = {
  project: (id: string) =>
    fc.record({ reference: fc.string({ minLength: 1 }) }).map((rest) => aProject({ id, ...rest })),
  contract: (id: string) =>
    fc.record({ project: anyProject, endOn: anyDay, createdAt: anyInstant }).map((rest) => aContract({ id, ...rest })),
  milestone: (id: string) =>
    fc.record({ project: anyProject, plannedOn: anyDay, rank: fc.nat(2) }).map((rest) => aMilestone({ id, ...rest })),
  progress: (id: string) =>
    fc
      .record({
        project: anyProject,
        on: fc.constantFrom('2026-06-01', '2026-07-01'),
        createdAt: anyInstant,
        percent: fc.nat(100),
      })
      .map((rest) => aMeasure({ id, ...rest })),
  visit: (id: string) => fc.record({ project: anyProject, on: anyDay }).map((rest) => aVisit({ id, ...rest })),
  serviceOrder: (id: string) => fc.record({ project: anyProject, on: anyDay }).map((rest) => anOrder({ id, ...rest })),
  constraint: (id: string) =>
    fc.record({ project: anyProject, createdAt: anyInstant }).map((rest) => aConstraint({ id, ...rest })),
  payment: (id: string) =>
    fc.record({ project: anyProject, createdAt: anyInstant }).map((rest) => aPayment({ id, ...rest })),
  acknowledgement: (id: string) => anyProject.map((project) => anAcknowledgement(id, project)),
};

interface Step {
  readonly id: string;
  readonly document: unknown;
}

/** The life of one document: written, written again, removed, brought back. */
const lifeOf = (kind: keyof typeof VERSIONS, id: string): fc.Arbitrary<readonly Step[]> =>
  fc.array(
    fc.option<unknown>(VERSIONS[kind](id), { nil: null, freq: 4 }).map((document) => ({ id, document })),
    { maxLength: 4 },
  );

const lives = fc.tuple(
  ...PROJECTS.map((id) => lifeOf('project', id)),
  ...(
    ['contract', 'milestone', 'progress', 'visit', 'serviceOrder', 'constraint', 'payment', 'acknowledgement'] as const
  ).flatMap((kind) => [1, 2, 3].map((number) => lifeOf(kind, idOf(`${kind.slice(0, 7)}${number}`)))),
);

/** One order in which the lives can arrive: what happens to one document keeps its order, anything else may pass. */
const arrivals = (all: readonly (readonly Step[])[]): fc.Arbitrary<readonly Step[]> =>
  fc
    .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: all.flat().length, maxLength: all.flat().length })
    .map((drawn) => {
      const times = drawn.values();
      return all
        .flatMap((life) => {
          const own = life.map(() => times.next().value ?? 0).sort((a, b) => a - b);
          return life.map((step, at) => ({ step, at: own[at] ?? 0 }));
        })
        .sort((a, b) => a.at - b.at)
        .map(({ step }) => step);
    });

const twoArrivals = lives.chain((all) => fc.record({ all: fc.constant(all), a: arrivals(all), b: arrivals(all) }));

/** The same steps in commits of one to three documents. */
function commitsOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const commits: Step[][] = [];
  for (const step of steps) {
    const last = commits.at(-1);
    if (last && last.length < 3 && !last.some(({ id }) => id === step.id)) last.push(step);
    else commits.push([step]);
  }
  return commits;
}

function storeAfter(commits: readonly (readonly Step[])[]): FactsStore {
  const store = new FactsStore();
  for (const documents of commits) store.apply({ collection: 'projects', documents });
  return store;
}

const contentOf = (store: FactsStore): unknown => ({
  facts: PROJECTS.map((id) => store.get(id)),
  rows: PROJECTS.map((id) => {
    const facts = store.get(id);
    return facts && evaluate(facts, TODAY).row;
  }),
  all: [...store.all()].map(({ project }) => project.id).sort(),
  acknowledgements: [...store.acknowledgements.values()].sort((x, y) => (x.id < y.id ? -1 : 1)),
});

describe('facts in memory', () => {
  it('are the same in whatever order documents arrive, and the same as when built from the last versions', () => {
    fc.assert(
      fc.property(twoArrivals, ({ all, a, b }) => {
        const last = all.flatMap((life) => life.at(-1) ?? []).filter(({ document }) => document !== null);
        const fresh = contentOf(storeAfter([last]));
        expect(contentOf(storeAfter(commitsOf(a)))).toEqual(fresh);
        expect(contentOf(storeAfter(commitsOf(b)))).toEqual(fresh);
      }),
      { numRuns: 150 },
    );
  });

  it('name every project whose facts a commit changes', () => {
    fc.assert(
      fc.property(twoArrivals, ({ a }) => {
        const store = new FactsStore();
        for (const documents of commitsOf(a)) {
          const before = PROJECTS.map((id) => JSON.stringify(store.get(id)));
          const touched = store.apply({ collection: 'projects', documents });
          const changed = PROJECTS.filter((id, at) => JSON.stringify(store.get(id)) !== before[at]);
          expect([...touched]).toEqual(expect.arrayContaining(changed));
        }
      }),
      { numRuns: 100 },
    );
  });
});
