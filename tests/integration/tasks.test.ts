import { filter, firstValueFrom } from 'rxjs';
import { afterEach, describe, expect, it } from 'vitest';
import { LIVE_QUERIES, type LiveQueryInput } from '../../src/shared/contract/index.ts';
import { openTestEngine, PROJECT, type TestEngine, temporaryFolder } from '../support/engine.ts';

const TODAY = '2026-11-25';
const running: TestEngine[] = [];
const LIST: LiveQueryInput<'tasks.list'> = LIVE_QUERIES['tasks.list'].input.parse({});
const PERSON = {
  category: 'staff' as const,
  name: { ar: 'تقني المصلحة 9', fr: 'Technicien 9' },
  position: 'تقني',
  service: '',
  phone: '',
  email: '',
  communes: [],
};

async function open(home = temporaryFolder()): Promise<TestEngine> {
  const opened = await openTestEngine(home, { today: TODAY });
  running.push(opened);
  await opened.engine.loaded;
  return opened;
}

async function openOffice(): Promise<TestEngine> {
  const opened = await open();
  await opened.engine.office.create({ ar: 'قسم', fr: '' }, null);
  return opened;
}

/** A project whose contract ended long ago, and the alert about it. */
async function lateProject({ call, now }: TestEngine) {
  const { id } = await call('projects.create', PROJECT);
  await call('projects.saveContract', {
    id: null,
    contract: {
      project: id,
      number: '1/2026',
      object: '',
      contractor: '',
      amount: null,
      startOrderOn: '2026-01-05',
      period: { count: 3, unit: 'month' },
      endOn: null,
      provisionalReceptionOn: null,
    },
  });
  const page = await now('projects.page', { id });
  const finding = page?.findings[0];
  return { id, alert: finding?.id ?? '', sentence: finding?.explain.ar };
}

afterEach(async () => {
  for (const opened of running.splice(0)) await opened.stop();
});

describe('actions', () => {
  it('are written down, changed, closed, removed and brought back, and outlive the engine', async () => {
    const home = temporaryFolder();
    const first = await open(home);
    await first.engine.office.create({ ar: 'قسم', fr: '' }, null);
    const { id } = await first.call('tasks.save', { id: null, task: { title: 'زيارة', assignee: 'مصلحة الماء' } });
    await first.call('tasks.save', { id, task: { title: 'زيارة الورش', dueOn: '2026-11-20' } });
    const page = await first.now('tasks.list', LIST);
    expect(page.groups).toEqual([{ key: 'late', label: { ar: '', fr: '' }, count: 1 }]);
    expect(page.rows[0]).toMatchObject({ title: 'زيارة الورش', daysLate: 5, assignee: { ar: 'مصلحة الماء' } });
    await expect(first.call('tasks.setState', { id, state: 'dropped' })).rejects.toMatchObject({
      code: 'TASK_REASON_MISSING',
    });
    await first.call('tasks.setState', { id, state: 'done', outcome: 'تمت' });
    await first.call('tasks.remove', { id });
    expect((await first.now('tasks.list', LIST)).total).toBe(0);
    await first.call('tasks.restore', { id });
    running.splice(running.indexOf(first), 1);
    await first.stop();
    const second = await open(home);
    expect(await second.now('tasks.task', { id })).toMatchObject({ state: 'done', outcome: 'تمت', closedOn: TODAY });
  });

  it('come in windows of their groups, by day, by who has them and by project', async () => {
    const { call, now } = await openOffice();
    for (let n = 0; n < 12; n++) {
      await call('tasks.save', { id: null, task: { title: `إجراء ${n}`, assignee: n % 2 ? 'ب' : 'أ' } });
    }
    const page = await now('tasks.list', { ...LIST, groupBy: 'assignee', offset: 4, limit: 4 });
    expect(page.groups.map(({ key, count }) => [key, count])).toEqual([
      ['ا', 6],
      ['ب', 6],
    ]);
    expect(page.rows.map(({ assignee }) => assignee.ar)).toEqual(['أ', 'أ', 'ب', 'ب']);
    expect((await now('tasks.list', { ...LIST, search: 'إجراء 11' })).total).toBe(1);
    expect((await now('tasks.list', { ...LIST, assignee: 'أ' })).total).toBe(6);
  });

  it('come from an alert, once for each, with its sentence and a day by its level', async () => {
    const engine = await openOffice();
    const { call, now } = engine;
    const { id: project, alert, sentence } = await lateProject(engine);
    const { id: person } = await call('people.save', { id: null, person: PERSON });
    const given = await call('tasks.fromAlert', { alert, person });
    expect(given.before).toBeNull();
    const [row] = (await now('tasks.list', { ...LIST, project })).rows;
    expect(row).toMatchObject({ person, urgent: true, dueOn: '2026-11-30', source: { kind: 'alert', id: alert } });
    expect(row?.title).toBe(sentence);
    const again = await call('tasks.fromAlert', { alert, person: null, assignee: 'مصلحة الصفقات' });
    expect(again).toEqual({ id: given.id, before: { person, assignee: '' } });
    expect(await now('tasks.given', { project: null })).toMatchObject([
      { alert, task: given.id, assignee: { ar: 'مصلحة الصفقات' } },
    ]);
    await expect(call('tasks.fromAlert', { alert: person, person })).rejects.toMatchObject({ code: 'ALERT_GONE' });
  });

  it('answer the question of an elected member', async () => {
    const engine = await openOffice();
    const { call, now, watch } = engine;
    const { id: project } = await call('projects.create', PROJECT);
    const { id } = await call('tasks.ask', { project, question: 'متى تنتهي الأشغال؟' });
    expect(await now('tasks.summary', {})).toMatchObject({ open: 1, questions: 1 });
    const answered = firstValueFrom(
      watch('tasks.list', { ...LIST, sources: ['question'] }).pipe(filter(({ rows }) => rows[0]?.outcome !== '')),
    );
    await call('tasks.setState', { id, state: 'done', outcome: 'نهاية الشهر' });
    expect((await answered).rows[0]).toMatchObject({ outcome: 'نهاية الشهر', state: 'done' });
    const reader = { profile: engine.engine.caller.profile, roles: ['reader' as const] };
    const asReader = (name: string, input: unknown) => engine.engine.router.call(name, input, reader);
    await asReader('tasks.ask', { project, question: 'ما السبب؟' });
    await expect(asReader('tasks.remove', { id })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });
});

describe('a follow-up meeting', () => {
  it('calls the projects in trouble and the open actions by itself, and its decisions come again at the next one', async () => {
    const engine = await openOffice();
    const { call, now } = engine;
    const { id: project } = await lateProject(engine);
    const { id: quiet } = await call('projects.create', { ...PROJECT, phase: 'study' });
    const { id: waiting } = await call('tasks.save', { id: null, task: { title: 'مراسلة' } });
    const { id } = await call('meetings.save', { id: null, meeting: { title: 'اجتماع', on: TODAY } });
    const page = await now('meetings.meeting', { id });
    expect(page?.projects.map((row) => row.id)).toEqual([project]);
    expect(page?.tasks.map((row) => row.id)).toEqual([waiting]);
    expect(page?.meeting.projects).not.toContain(quiet);
    const source = { kind: 'meeting' as const, id };
    const { id: decided } = await call('tasks.save', { id: null, task: { title: 'إعذار', project, source } });
    await call('meetings.hold', { id, held: true });
    expect((await now('meetings.meeting', { id }))?.decisions.map((row) => row.id)).toEqual([decided]);
    const next = await call('meetings.save', { id: null, meeting: { title: 'اجتماع', on: '2026-12-09' } });
    const following = await now('meetings.meeting', { id: next.id });
    expect(following?.tasks.map((row) => row.id).toSorted()).toEqual([waiting, decided].toSorted());
    expect(await now('tasks.summary', {})).toMatchObject({ nextMeeting: { id: next.id }, openForNextMeeting: 2 });
    expect(await now('meetings.list', {})).toMatchObject([
      { id: next.id, decisions: 0 },
      { id, decisions: 1, held: true },
    ]);
  });
});

describe('people', () => {
  it('are removed with their places in teams and come back with them', async () => {
    const { call, now } = await openOffice();
    const { id: project } = await call('projects.create', PROJECT);
    const { id: person } = await call('people.save', { id: null, person: PERSON });
    await call('people.join', { project, person, role: 'engineer' });
    await call('people.join', { project, person, role: 'lead' });
    await call('tasks.save', { id: null, task: { title: 'زيارة', person } });
    expect(await now('people.list', { search: 'تقنى', categories: [] })).toMatchObject([{ openTasks: 1, projects: 1 }]);
    await call('people.remove', { id: person });
    expect(await now('people.team', { project })).toEqual([]);
    expect((await now('tasks.list', LIST)).rows[0]?.assignee).toEqual({ ar: '', fr: '' });
    await call('people.restore', { id: person });
    expect(await now('people.team', { project })).toMatchObject([{ person, role: 'lead', personName: PERSON.name }]);
    await expect(call('people.save', { id: null, person: { ...PERSON, name: { ar: ' ', fr: '' } } })).rejects.toThrow();
  });
});

it('the demonstration province has people, actions and meetings', async () => {
  const { call, now } = await open();
  await call('setup.demonstration', {});
  const summary = await now('tasks.summary', {});
  expect(summary.open).toBeGreaterThan(8);
  expect(summary.late).toBeGreaterThan(0);
  expect(summary.openForNextMeeting).toBe(summary.open);
  expect((await now('people.list', { search: '', categories: [] })).length).toBeGreaterThan(5);
});
