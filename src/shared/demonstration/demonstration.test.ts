import { expect, test } from 'vitest';
import { ALERT_RULES, findingsOf, type ProjectFacts } from '../alerts/index.ts';
import { CONDITION_RULES, conditionOf } from '../condition/index.ts';
import { divisionSchema } from '../organizations/index.ts';
import { personSchema, teamMemberSchema } from '../people/index.ts';
import { contractSchema, milestoneSchema, progressSchema, projectSchema } from '../projects/index.ts';
import { meetingSchema, taskSchema } from '../tasks/index.ts';
import { type Demonstration, demonstrationOf } from './index.ts';
import { storyOf } from './stories.ts';

const options = {
  office: '00000000-0000-4000-8000-000000000001',
  createdBy: '00000000-0000-4000-8000-000000000002',
  now: '2026-11-22T09:00:00.000Z',
  today: '2026-11-22',
};

const factsOf = (all: Demonstration): readonly ProjectFacts[] =>
  all.projects.map((project) => ({
    project,
    contracts: all.contracts.filter((contract) => contract.project === project.id),
    milestones: all.milestones.filter((milestone) => milestone.project === project.id),
    progress: all.progress.filter((measure) => measure.project === project.id),
    journal: [],
  }));

test('every document passes its schema, is marked as invented and has an identifier of its own', () => {
  const { organizations, projects, contracts, milestones, progress, people, tasks } = demonstrationOf(options);
  for (const document of people) (document.kind === 'person' ? personSchema : teamMemberSchema).parse(document);
  for (const document of tasks) (document.kind === 'task' ? taskSchema : meetingSchema).parse(document);
  for (const division of organizations) divisionSchema.parse(division);
  for (const project of projects) projectSchema.parse(project);
  for (const contract of contracts) contractSchema.parse(contract);
  for (const milestone of milestones) milestoneSchema.parse(milestone);
  for (const measure of progress) progressSchema.parse(measure);
  const invented = [...projects, ...contracts, ...milestones, ...progress, ...people, ...tasks];
  expect(invented.every(({ demonstration }) => demonstration)).toBe(true);
  expect(new Set(invented.map(({ id }) => id)).size).toBe(invented.length);
  expect(new Set(projects.map(({ reference }) => reference)).size).toBe(projects.length);
  expect(JSON.stringify(invented)).not.toMatch(/\{(n|commune|title)\}/);
});

test.each(['2026-11-22', '2027-02-28', '2028-02-29'])('on %s every project stands as its story says', (today) => {
  const conditions = factsOf(demonstrationOf({ ...options, today, count: 480 })).map(
    (facts) => conditionOf(facts, CONDITION_RULES, today).condition,
  );
  expect(conditions).toEqual(conditions.map((_, position) => storyOf(position).condition));
});

test('each project has four to eight milestones and nothing has happened after today', () => {
  const { milestones, progress, contracts, ...rest } = demonstrationOf(options);
  for (const facts of factsOf({ milestones, progress, contracts, ...rest })) {
    expect(facts.milestones.length).toBeGreaterThanOrEqual(4);
    expect(facts.milestones.length).toBeLessThanOrEqual(8);
    const percents = facts.progress.map(({ percent }) => percent);
    expect(percents).toEqual(percents.toSorted((a, b) => a - b));
  }
  const happened = [
    ...milestones.map(({ actualOn }) => actualOn),
    ...progress.map(({ on }) => on),
    ...contracts.flatMap(({ startOrderOn, provisionalReceptionOn }) => [startOrderOn, provisionalReceptionOn]),
  ];
  expect(happened.filter((day) => day !== null && day > options.today)).toEqual([]);
});

test('it shows alerts of every level and of every rule that the first screens explain', () => {
  const findings = factsOf(demonstrationOf(options)).flatMap((facts) => findingsOf(facts, ALERT_RULES, options.today));
  expect(new Set(findings.map(({ level }) => level))).toEqual(new Set(['info', 'warning', 'critical']));
  const shown = new Set(findings.map(({ rule }) => rule));
  const rules = ['milestoneDue', 'milestoneOverdue', 'contractEnd', 'contractPenalty', 'noProgress'];
  expect(rules.filter((rule) => !shown.has(rule))).toEqual([]);
});

test('the same options give the same province, another office another one', () => {
  expect(demonstrationOf(options)).toEqual(demonstrationOf(options));
  const other = demonstrationOf({ ...options, office: '00000000-0000-4000-8000-000000000009' });
  expect(other.projects[0]?.id).not.toBe(demonstrationOf(options).projects[0]?.id);
});

test('at scale each project has exactly the wanted milestones and measures', () => {
  const { projects, milestones, progress } = demonstrationOf({
    ...options,
    count: 2000,
    density: { milestones: 10, progress: 20 },
  });
  expect(projects).toHaveLength(2000);
  expect(milestones).toHaveLength(20_000);
  expect(progress).toHaveLength(40_000);
});
