import { afterEach, expect, it } from 'vitest';
import { openTestEngine, PROJECT, type TestEngine, temporaryFolder } from '../support/engine.ts';

const TODAY = '2026-11-25';
const running: TestEngine[] = [];

afterEach(async () => {
  for (const opened of running.splice(0)) await opened.stop();
});

it('the calendar joins milestones, ends of contracts, actions and meetings, and follows what changes', async () => {
  const engine = await openTestEngine(temporaryFolder(), { today: TODAY });
  running.push(engine);
  await engine.engine.loaded;
  const { call, now } = engine;
  await engine.engine.office.create({ ar: 'قسم', fr: '' }, null);
  const commune = engine.engine.office.current?.communes[0]?.id ?? '';
  const { id: project } = await call('projects.create', { ...PROJECT, communes: [commune] });
  const title = { ar: 'فتح الأظرفة', fr: '' };
  const milestone = { project, title, plannedOn: '2026-12-02', actualOn: null, weight: null, rank: 0 };
  const { id: opening } = await call('projects.saveMilestone', { id: null, milestone });
  await call('tasks.save', { id: null, task: { title: 'مراسلة', dueOn: '2026-12-02' } });
  await call('meetings.save', { id: null, meeting: { title: 'اجتماع', on: '2026-12-02', time: '10:00' } });
  const ask = { from: '2026-12-01', to: '2026-12-31' };
  const page = await now('calendar.between', { ...ask, perDay: 2 });
  expect(page.days).toHaveLength(1);
  expect(page.days[0]).toMatchObject({ day: '2026-12-02', total: 3 });
  expect(page.days[0]?.entries.map(({ kind }) => kind)).toEqual(['meeting', 'task']);
  expect(page.byKind).toMatchObject({ meeting: 1, task: 1, milestone: 1, visit: 0 });
  const ofCommune = await now('calendar.between', { ...ask, communes: [commune], kinds: ['milestone'] });
  expect(ofCommune.days[0]?.entries).toMatchObject([{ kind: 'milestone', projectTitle: PROJECT.title }]);
  await call('projects.saveMilestone', { id: opening, milestone: { ...milestone, plannedOn: '2026-12-09' } });
  const moved = await now('calendar.between', { ...ask, kinds: ['milestone'] });
  expect(moved.days.map(({ day }) => day)).toEqual(['2026-12-09']);
  expect(() => engine.watch('calendar.between', { from: '2026-01-01', to: '2028-01-01' })).toThrow('INPUT_INVALID');
});
