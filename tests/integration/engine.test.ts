import { setTimeout as wait } from 'node:timers/promises';
import { filter, firstValueFrom, take, toArray } from 'rxjs';
import { afterEach, describe, expect, it } from 'vitest';
import type { PortfolioPage } from '../../src/shared/contract/index.ts';
import { openTestEngine, PROJECT, type TestEngine, temporaryFolder } from '../support/engine.ts';

const TODAY = '2026-06-15';
const running: TestEngine[] = [];

async function open(home: string, options: Parameters<typeof openTestEngine>[1] = {}): Promise<TestEngine> {
  const opened = await openTestEngine(home, { today: TODAY, ...options });
  running.push(opened);
  await opened.engine.loaded;
  return opened;
}

async function openOffice(home = temporaryFolder()): Promise<TestEngine> {
  const opened = await open(home);
  await opened.engine.office.create({ ar: 'قسم', fr: '' }, null);
  return opened;
}

const stopped = async (opened: TestEngine): Promise<void> => {
  running.splice(running.indexOf(opened), 1);
  await opened.stop();
};

afterEach(async () => {
  for (const opened of running.splice(0)) await opened.stop();
});

describe('the door of the engine', () => {
  it('refuses what it does not know, what is malformed, and what a role may not do', async () => {
    const { engine } = await openOffice();
    const call = (name: string, input: unknown) => engine.router.call(name, input, engine.caller);
    await expect(call('projects.explode', {})).rejects.toMatchObject({ code: 'UNKNOWN_CALL' });
    await expect(call('toString', {})).rejects.toMatchObject({ code: 'UNKNOWN_CALL' });
    await expect(call('projects.remove', { id: 'short' })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    const reader = { profile: engine.caller.profile, roles: ['reader' as const] };
    await expect(engine.router.call('setup.demonstration', {}, reader)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    expect(() => engine.router.watch('projects.list', { limit: 1e9 }, engine.caller)).toThrow('INPUT_INVALID');
  });

  it('asks for an office before anything is written', async () => {
    const { call } = await open(temporaryFolder());
    await expect(call('projects.create', PROJECT)).rejects.toMatchObject({ code: 'OFFICE_MISSING' });
  });

  it('has one engine for a data folder', async () => {
    const home = temporaryFolder();
    await open(home);
    await expect(openTestEngine(home)).rejects.toMatchObject({ code: 'DATA_FOLDER_IN_USE' });
  });
});

describe('projects', () => {
  it('are created with a reference of their own, changed, removed and brought back whole', async () => {
    const { call, now } = await openOffice();
    const { id } = await call('projects.create', PROJECT);
    await call('projects.saveMilestone', {
      id: null,
      milestone: {
        project: id,
        title: { ar: 'فتح الأظرفة', fr: '' },
        plannedOn: '2026-07-01',
        actualOn: null,
        weight: null,
        rank: 0,
      },
    });
    await call('projects.reportProgress', { project: id, on: TODAY, percent: 35, source: 'visit', comment: '' });
    await call('projects.update', { id, changes: { place: 'دوار أولاد', phase: 'execution' } });
    const before = await now('projects.page', { id });
    expect(before).toMatchObject({
      project: { reference: 'PRJ-2026-0001', place: 'دوار أولاد', title: PROJECT.title },
      milestones: [{ plannedOn: '2026-07-01' }],
      progress: [{ percent: 35 }],
      row: { percent: 35, measuredOn: TODAY },
    });
    await call('projects.remove', { id });
    expect(await now('projects.page', { id })).toBeNull();
    await call('projects.restore', { id });
    expect(await now('projects.page', { id })).toEqual(before);
  });

  it('keep one reference each, and facts that lie in the past', async () => {
    const { call } = await openOffice();
    const { id } = await call('projects.create', { ...PROJECT, reference: 'BRK-1' });
    await expect(call('projects.create', { ...PROJECT, reference: 'BRK-1' })).rejects.toMatchObject({
      code: 'REFERENCE_TAKEN',
      parameters: { reference: 'BRK-1' },
    });
    const tomorrow = { project: id, on: '2026-06-16', percent: 10, source: 'visit', comment: '' } as const;
    await expect(call('projects.reportProgress', tomorrow)).rejects.toMatchObject({ code: 'DAY_IN_FUTURE' });
  });

  it('lose a contract and have it back, and refuse an end before its start', async () => {
    const { call, now } = await openOffice();
    const { id: project } = await call('projects.create', PROJECT);
    const contract = {
      project,
      number: '04/2026',
      object: '',
      contractor: '',
      amount: null,
      startOrderOn: '2026-03-01',
      period: null,
      endOn: '2026-09-01',
      provisionalReceptionOn: null,
    } as const;
    const { id } = await call('projects.saveContract', { id: null, contract });
    const wrong = { ...contract, endOn: '2026-02-01' };
    await expect(call('projects.saveContract', { id, contract: wrong })).rejects.toMatchObject({
      code: 'END_BEFORE_START',
    });
    const early = { ...contract, provisionalReceptionOn: '2027-01-01' };
    await expect(call('projects.saveContract', { id, contract: early })).rejects.toMatchObject({
      code: 'DAY_IN_FUTURE',
    });
    await call('projects.removeContract', { id });
    expect((await now('projects.page', { id: project }))?.contracts).toEqual([]);
    await call('projects.restoreContract', { id });
    expect((await now('projects.page', { id: project }))?.contracts).toMatchObject([contract]);
  });

  it('push every change to whoever watches', async () => {
    const { call, watch } = await openOffice();
    const totals = firstValueFrom(watch('projects.list', {}).pipe(take(3), toArray()));
    await call('projects.create', PROJECT);
    await wait(300);
    await call('projects.create', { ...PROJECT, title: { ar: 'بناء مدرسة', fr: '' } });
    expect((await totals).map(({ total }) => total)).toEqual([0, 1, 2]);
  });

  it('are found with folded letters and digits, filtered and sorted', async () => {
    const { call, now } = await openOffice();
    for (const ar of ['بناء المدرسة ١٢', 'تهيئة السوق', 'مدرسة أولاد']) {
      await call('projects.create', {
        ...PROJECT,
        title: { ar, fr: '' },
        sector: ar.includes('مدرسة') ? 'education' : 'markets',
      });
    }
    const titles = ({ rows }: PortfolioPage) => rows.map(({ title }) => title.ar);
    expect(titles(await now('projects.list', { search: 'مدرسه 12' }))).toEqual(['بناء المدرسة ١٢']);
    expect((await now('projects.list', { search: 'اولاد' })).total).toBe(1);
    expect((await now('projects.list', { sectors: ['markets'] })).total).toBe(1);
    expect(titles(await now('projects.list', { sort: 'title' }))).toEqual([
      'بناء المدرسة ١٢',
      'تهيئة السوق',
      'مدرسة أولاد',
    ]);
    expect(titles(await now('projects.list', { sort: 'title', descending: true, limit: 1, offset: 1 }))).toEqual([
      'تهيئة السوق',
    ]);
  });
});

describe('a restart', () => {
  it('finds everything again, and the list at once', async () => {
    const home = temporaryFolder();
    const first = await openOffice(home);
    for (let count = 0; count < 3; count++) await first.call('projects.create', PROJECT);
    const list = await first.now('projects.list', {});
    await stopped(first);

    const again = await openTestEngine(home, { today: TODAY });
    running.push(again);
    const atOnce = await again.now('projects.list', {});
    expect(atOnce).toMatchObject({ total: 3, evaluated: false });
    expect(atOnce.rows).toEqual(list.rows);
    await again.engine.loaded;
    expect(await again.now('projects.list', {})).toEqual(list);
    expect(await again.now('app.state', {})).toMatchObject({
      ready: true,
      projects: 3,
      office: { name: { ar: 'قسم' } },
    });
  });
});

describe('the demonstration province', () => {
  it('lives: some projects are late, some stopped, and the alerts say so in one notice', async () => {
    const opened = await open(temporaryFolder());
    await opened.call('setup.demonstration', {});
    await opened.engine.portfolio.settled();
    const list = await opened.now('projects.list', { limit: 500 });
    expect(list.total).toBeGreaterThan(30);
    expect(list.byCondition.late).toBeGreaterThan(0);
    expect(list.byCondition.stopped).toBeGreaterThan(0);
    expect(list.rows.every(({ demonstration }) => demonstration)).toBe(true);
    await expect.poll(() => opened.notices.length, { timeout: 5000 }).toBe(1);
    expect(opened.notices[0]?.path).toBe('/alerts');
    await expect(opened.call('setup.demonstration', {})).rejects.toMatchObject({ code: 'OFFICE_EXISTS' });
  });
});

describe('alerts', () => {
  const late = async (opened: TestEngine): Promise<string> => {
    const { id } = await opened.call('projects.create', PROJECT);
    await opened.call('projects.reportProgress', { project: id, on: TODAY, percent: 5, source: 'visit', comment: '' });
    await opened.call('projects.saveMilestone', {
      id: null,
      milestone: {
        project: id,
        title: { ar: 'التسلم', fr: 'Réception' },
        plannedOn: '2026-05-01',
        actualOn: null,
        weight: null,
        rank: 0,
      },
    });
    return id;
  };

  it('are told once, whatever restarts, and open their project', async () => {
    const home = temporaryFolder();
    const first = await openOffice(home);
    const id = await late(first);
    await expect.poll(() => first.notices.length, { timeout: 5000 }).toBe(1);
    expect(first.notices[0]).toMatchObject({ path: `/projects/${id}`, title: PROJECT.title.ar });
    await stopped(first);
    const again = await open(home);
    await wait(900);
    expect(again.notices).toEqual([]);
    expect((await again.now('app.state', {})).unseenAlerts).toBe(1);
  });

  it('are acknowledged, taken back, and closed by the fact', async () => {
    const opened = await openOffice();
    const id = await late(opened);
    await opened.engine.portfolio.settled();
    const [alert] = (await opened.now('alerts.list', {})).alerts;
    expect(alert).toMatchObject({ rule: 'milestoneOverdue', daysLate: 45, project: id, acknowledgedAt: null });
    const ids = [alert?.id ?? ''];
    await opened.call('alerts.acknowledge', { ids });
    expect(await opened.now('alerts.list', { acknowledged: false })).toMatchObject({ total: 0, unseen: 0 });
    await opened.call('alerts.withdrawAcknowledgement', { ids });
    expect((await opened.now('alerts.list', { acknowledged: false })).total).toBe(1);
    const [milestone] = (await opened.now('projects.page', { id }))?.milestones ?? [];
    if (!milestone) throw new Error('the milestone is there');
    const { title, plannedOn, weight, rank } = milestone;
    await opened.call('projects.saveMilestone', {
      id: milestone.id,
      milestone: { project: id, title, plannedOn, weight, rank, actualOn: TODAY },
    });
    await opened.engine.portfolio.settled();
    expect((await opened.now('alerts.list', {})).total).toBe(0);
  });

  it('appear when the day comes', async () => {
    const opened = await openOffice();
    const { id } = await opened.call('projects.create', PROJECT);
    await opened.call('projects.reportProgress', { project: id, on: TODAY, percent: 5, source: 'visit', comment: '' });
    await opened.engine.portfolio.settled();
    expect((await opened.now('alerts.list', {})).total).toBe(0);
    await opened.engine.portfolio.turnTo('2026-08-15');
    const list = await firstValueFrom(opened.watch('alerts.list', {}).pipe(filter(({ total }) => total > 0)));
    expect(list.alerts[0]?.rule).toMatch(/progress|silence|measure/i);
  });
});
