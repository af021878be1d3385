import { afterAll, beforeAll, expect, it } from 'vitest';
import { Portfolio } from '../../src/main/engine/portfolio/index.ts';
import { LIVE_QUERIES } from '../../src/shared/contract/index.ts';
import type { Milestone, Progress, Project } from '../../src/shared/projects/index.ts';
import { addDays } from '../../src/shared/time/index.ts';
import { randomFrom } from '../chaos/random.ts';
import { openTestEngine, type TestEngine, temporaryFolder } from '../support/engine.ts';
import { aMeasure, aMilestone, aProject, idOf } from '../support/project-facts.ts';

const TODAY = '2026-06-15';
const WHOLE = LIVE_QUERIES['projects.list'].input.parse({ limit: 500 });
const ROUNDS = 15;
const PROJECTS = Array.from({ length: 12 }, (_, number) => idOf(`p${number}x`));

let office: TestEngine;
beforeAll(async () => {
  office = await openTestEngine(temporaryFolder(), { today: TODAY });
  await office.engine.loaded;
});
afterAll(() => office.stop());

it('a portfolio that follows what is committed shows what one shows that reads everything anew', async () => {
  const seed = Date.now() % 1_000_000;
  const random = randomFrom(seed);
  const { database, portfolio } = office.engine;
  const some = (): readonly string[] => PROJECTS.filter(() => random.next() < 0.3);
  for (let round = 0; round < ROUNDS; round++) {
    const day = (): string => addDays(TODAY, random.below(400) - 300);
    const projects = some().map((id): Project => aProject({ id, reference: `${id}-${random.below(3)}` }));
    const milestones = some().map((project): Milestone => {
      return aMilestone({ id: project.replace('p', 'm'), project: random.pick(PROJECTS) ?? '', plannedOn: day() });
    });
    const journal = some().map((project): Progress => {
      return aMeasure({
        id: project.replace('p', 'j'),
        project: random.pick(PROJECTS) ?? '',
        on: day(),
        percent: random.below(101),
      });
    });
    const written = new Set([...projects, ...milestones, ...journal].map(({ id }) => id));
    const removals = (letter: string): readonly string[] =>
      PROJECTS.map((id) => id.replace('p', letter)).filter((id) => !written.has(id) && random.next() < 0.2);
    await Promise.all([
      database.write({ projects: { upserts: projects, removals: removals('p') } }, 'test'),
      database.write({ milestones: { upserts: milestones, removals: removals('m') } }, 'test'),
      database.write({ journal: { upserts: journal, removals: removals('j') } }, 'test'),
    ]);
    await portfolio.settled();
    const fresh = new Portfolio(database, TODAY);
    await fresh.load();
    expect(portfolio.page(WHOLE), `seed ${seed}, round ${round}`).toEqual(fresh.page(WHOLE));
    for (const id of PROJECTS) expect(portfolio.get(id), `seed ${seed}, round ${round}`).toEqual(fresh.get(id));
    await fresh.stop();
  }
});
