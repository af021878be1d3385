import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestEngine, PROJECT, type TestEngine, temporaryFolder } from '../support/engine.ts';

const TODAY = '2026-06-15';

describe('what the office shares', () => {
  const home = temporaryFolder('moutabaa-settings-');
  let office: TestEngine;
  let project: string;

  beforeAll(async () => {
    office = await openTestEngine(home, { today: TODAY });
    const provinces = await office.call('setup.provinces', {});
    await office.call('setup.createOffice', { name: { ar: 'قسم التجهيز', fr: '' }, province: provinces[0]?.id ?? '' });
    project = (await office.call('projects.create', PROJECT)).id;
    const measure = { project, on: '2026-06-01', percent: 30, source: 'visit', comment: '' } as const;
    await office.call('projects.reportProgress', measure);
    await office.engine.loaded;
  });
  afterAll(() => office?.stop());

  it('decides when a project counts as silent, on the desk and on the board', async () => {
    expect((await office.now('desk.division', {})).silent).toMatchObject({ days: 30, total: 0 });
    await office.call('settings.changeOffice', { key: 'silentDays', value: 10 });
    expect((await office.now('desk.division', {})).silent).toMatchObject({ days: 10, total: 1 });
    expect((await office.now('board.overview', {})).silent).toMatchObject({ days: 10, count: 1 });
  });

  it('decides when an urgent intervention is due', async () => {
    await office.call('settings.changeOffice', { key: 'urgentDays', value: 7 });
    const { dueOn } = await office.call('journal.requestIntervention', { project, locale: 'fr' });
    expect(dueOn).toBe('2026-06-22');
  });

  it('refuses what is not possible', async () => {
    await expect(office.call('settings.changeOffice', { key: 'urgentDays', value: 0 })).rejects.toMatchObject({
      code: 'SETTING_INVALID',
    });
  });

  it('is a document of the office, and this device keeps its own', async () => {
    await office.call('settings.change', { key: 'noticeLevel', value: 'critical' });
    await office.stop();
    office = await openTestEngine(home, { today: TODAY });
    await office.engine.loaded;
    expect(await office.now('settings', {})).toMatchObject({ silentDays: 10, urgentDays: 7, noticeLevel: 'critical' });
    expect((await office.engine.database.counts()).rules).toBe(2);
  });
});
