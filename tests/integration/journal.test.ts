import { afterEach, describe, expect, it } from 'vitest';
import type { CommandInput, ProjectPage } from '../../src/shared/contract/index.ts';
import { openTestEngine, PROJECT, type TestEngine, temporaryFolder } from '../support/engine.ts';

const TODAY = '2026-06-15';
const running: TestEngine[] = [];

afterEach(async () => {
  for (const opened of running.splice(0)) await opened.stop();
});

async function openProject(): Promise<{
  readonly engine: TestEngine;
  readonly project: string;
  readonly contract: string;
  readonly page: () => Promise<ProjectPage>;
}> {
  const engine = await openTestEngine(temporaryFolder(), { today: TODAY });
  running.push(engine);
  await engine.engine.loaded;
  await engine.engine.office.create({ ar: 'قسم', fr: '' }, null);
  const { id: project } = await engine.call('projects.create', PROJECT);
  const { id: contract } = await engine.call('projects.saveContract', {
    id: null,
    contract: {
      project,
      number: '04/2005',
      object: '',
      contractor: '',
      amount: 100_000_00,
      startOrderOn: null,
      period: { count: 6, unit: 'month' },
      endOn: null,
      provisionalReceptionOn: null,
    },
  });
  const page = async (): Promise<ProjectPage> => {
    const answer = await engine.now('projects.page', { id: project });
    if (!answer) throw new Error('the project is gone');
    return answer;
  };
  return { engine, project, contract, page };
}

const order = (
  project: string,
  contract: string | null,
  type: 'start' | 'stop' | 'resume',
  on: string,
): CommandInput<'journal.record'> => ({
  kind: 'serviceOrder',
  project,
  contract,
  type,
  on,
  scope: 'full',
  number: '',
  reason: '',
});

describe('facts of a project', () => {
  it('are recorded, stand newest first on its page, and are taken back and put back', async () => {
    const { engine, project, contract, page } = await openProject();
    const stop = order(project, contract, 'stop', '2026-05-01');
    await engine.call('journal.record', order(project, contract, 'start', '2026-01-05'));
    const { ids } = await engine.call('journal.record', stop);
    expect((await page()).contracts[0]?.startOrderOn).toBe('2026-01-05');
    expect((await page()).journal.map((fact) => fact.on)).toEqual(['2026-05-01', '2026-01-05']);
    expect((await page()).row.condition).toBe('stopped');
    await expect(engine.call('journal.record', { ...stop, on: '2026-05-10' })).rejects.toMatchObject({
      code: 'STOP_OVERLAPS',
    });
    await engine.call('journal.withdraw', { ids: [...ids] });
    expect((await page()).row.condition).not.toBe('stopped');
    await engine.call('journal.putBack', { ids: [...ids] });
    expect((await page()).row.condition).toBe('stopped');
    await expect(engine.call('journal.putBack', { ids: [...ids] })).rejects.toMatchObject({
      code: 'NOTHING_TO_RESTORE',
    });
  });

  it('a start that is taken back takes its day from the contract, and brings it again', async () => {
    const { engine, project, contract, page } = await openProject();
    const { ids } = await engine.call('journal.record', order(project, contract, 'start', '2026-01-05'));
    await engine.call('journal.withdraw', { ids: [...ids] });
    expect((await page()).contracts[0]?.startOrderOn).toBeNull();
    await engine.call('journal.putBack', { ids: [...ids] });
    expect((await page()).contracts[0]?.startOrderOn).toBe('2026-01-05');
  });

  it('a visit brings its measure along, and both go together', async () => {
    const { engine, project, page } = await openProject();
    const { ids } = await engine.call('journal.record', {
      kind: 'visit',
      project,
      on: '2026-06-10',
      participants: '',
      observations: 'تقدم الأشغال',
      instructions: '',
      percent: 35.5,
    });
    expect(ids).toHaveLength(2);
    expect((await page()).progress).toMatchObject([{ percent: 35.5, source: 'visit', on: '2026-06-10' }]);
    await engine.call('journal.withdraw', { ids: [...ids] });
    expect(await page()).toMatchObject({ progress: [], journal: [] });
  });

  it('a constraint is lifted on a day that makes sense', async () => {
    const { engine, project, page } = await openProject();
    const { ids } = await engine.call('journal.record', {
      kind: 'constraint',
      project,
      on: '2026-03-01',
      category: 'land',
      description: '',
      blocking: true,
      responsible: '',
      action: '',
      dueOn: null,
      escalatedTo: 'none',
      closedOn: null,
    });
    const [id = ''] = ids;
    expect((await page()).row.condition).toBe('struggling');
    const close = (closedOn: string) => engine.call('journal.changeConstraint', { id, changes: { closedOn } });
    await expect(close('2026-02-28')).rejects.toMatchObject({ code: 'CLOSED_BEFORE_OPENED' });
    await expect(close('2026-06-16')).rejects.toMatchObject({ code: 'DAY_IN_FUTURE' });
    await close('2026-06-15');
    expect((await page()).journal).toMatchObject([{ closedOn: '2026-06-15' }]);
    expect((await page()).row.condition).not.toBe('struggling');
  });

  it('refuses what is to come, a contract of another project, and a project that is gone', async () => {
    const { engine, project, contract } = await openProject();
    const { id: other } = await engine.call('projects.create', { ...PROJECT, reference: 'AUTRE-1' });
    const refused = (input: CommandInput<'journal.record'>) => expect(engine.call('journal.record', input)).rejects;
    await refused(order(project, contract, 'stop', '2026-06-16')).toMatchObject({ code: 'DAY_IN_FUTURE' });
    await refused(order(other, contract, 'stop', '2026-06-10')).toMatchObject({ code: 'CONTRACT_GONE' });
    await refused({
      kind: 'payment',
      project,
      contract,
      on: TODAY,
      stage: 'paid',
      number: '1',
      amount: 0,
    }).toMatchObject({ code: 'AMOUNT_MISSING' });
    await engine.call('projects.remove', { id: other });
    await refused(order(other, null, 'stop', '2026-06-10')).toMatchObject({ code: 'PROJECT_GONE' });
  });

  it('go with their project and come back with it', async () => {
    const { engine, project, contract, page } = await openProject();
    await engine.call('journal.record', order(project, contract, 'stop', '2026-05-01'));
    await engine.call('projects.remove', { id: project });
    await engine.call('projects.restore', { id: project });
    expect((await page()).journal).toHaveLength(1);
  });

  it('an urgent intervention is a letter in the documents folder and an action with its day', async () => {
    const { engine, project } = await openProject();
    const asked = await engine.call('journal.requestIntervention', { project, locale: 'ar' });
    expect(asked.letter.name).toMatch(/\.docx$/);
    const { rows } = await engine.now('tasks.list', { project });
    expect(rows).toMatchObject([
      { id: asked.task, urgent: true, dueOn: '2026-06-18', source: { kind: 'urgentIntervention', id: project } },
    ]);
  });
});
