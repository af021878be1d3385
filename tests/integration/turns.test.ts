import { afterEach, describe, expect, it } from 'vitest';
import { openTestEngine, PROJECT, type TestEngine, temporaryFolder } from '../support/engine.ts';
import { writeProjectWorkbook } from '../support/workbooks.ts';

/** Calls that come at once, from two windows or from a window and the command line. */
let office: TestEngine;
afterEach(() => office.stop());

async function openOffice(home = temporaryFolder()): Promise<TestEngine> {
  office = await openTestEngine(home, { today: '2026-06-15' });
  await office.engine.loaded;
  await office.engine.office.create({ ar: 'قسم', fr: '' }, null);
  return office;
}

describe('calls at the same moment', () => {
  it('change the same project without losing each other', async () => {
    const { call, now } = await openOffice();
    const { id } = await call('projects.create', PROJECT);
    await Promise.all([
      call('projects.update', { id, changes: { place: 'دوار' } }),
      call('projects.update', { id, changes: { owner: 'الجماعة' } }),
      call('projects.update', { id, changes: { phase: 'tender' } }),
    ]);
    expect(await now('projects.page', { id })).toMatchObject({
      project: { place: 'دوار', owner: 'الجماعة', phase: 'tender' },
    });
  });

  it('are answered from what is on disk, even before all of it was read', async () => {
    const home = temporaryFolder();
    const first = await openOffice(home);
    const { id } = await first.call('projects.create', { ...PROJECT, reference: 'BRK-1' });
    await first.stop();
    office = await openTestEngine(home);
    const taken = office.call('projects.create', { ...PROJECT, reference: 'BRK-1' });
    await expect(taken).rejects.toMatchObject({ code: 'REFERENCE_TAKEN' });
    await office.stop();
    office = await openTestEngine(home);
    await office.call('projects.update', { id, changes: { place: 'دوار' } });
    expect(office.engine.portfolio.get(id)?.facts.project.place).toBe('دوار');
  });

  it('give every project a reference of its own', async () => {
    const { call, engine } = await openOffice();
    await Promise.all(Array.from({ length: 5 }, () => call('projects.create', PROJECT)));
    const references = [...engine.portfolio.factsOfAll()].map(({ project }) => project.reference);
    expect(new Set(references).size).toBe(5);
    const same = { ...PROJECT, reference: 'BRK-1' };
    const [first, second] = await Promise.allSettled([call('projects.create', same), call('projects.create', same)]);
    expect(first.status).toBe('fulfilled');
    expect(second).toMatchObject({ status: 'rejected', reason: { code: 'REFERENCE_TAKEN' } });
    if (first.status === 'rejected') throw first.reason;
    await call('projects.remove', first.value);
    await call('projects.create', same);
    await expect(call('projects.restore', first.value)).rejects.toMatchObject({ code: 'REFERENCE_TAKEN' });
  });

  it('leave its reference to a project that was removed and may come back', async () => {
    const { call, engine } = await openOffice();
    const { id } = await call('projects.create', PROJECT);
    await call('projects.remove', { id });
    await call('projects.create', PROJECT);
    await call('projects.restore', { id });
    const references = [...engine.portfolio.factsOfAll()].map(({ project }) => project.reference);
    expect(references.toSorted()).toEqual(['PRJ-2026-0001', 'PRJ-2026-0002']);
  });

  it('keep what is written while a list is accepted', async () => {
    const { call, engine } = await openOffice();
    const file = `${temporaryFolder()}/list.xlsx`;
    await writeProjectWorkbook(file, { rows: 210, layout: 'province' });
    const first = await call('import.open', { file });
    await call('import.accept', { token: first.token });
    const ids = [...engine.portfolio.factsOfAll()].map(({ project }) => project.id);
    await Promise.all(ids.slice(0, 40).map((id) => call('projects.update', { id, changes: { phase: 'idea' } })));
    const again = await call('import.open', { file });
    const places = ids.slice(0, 60).map((id, at) => ({ id, place: `دوار ${at}` }));
    await Promise.all([
      call('import.accept', { token: again.token }),
      ...places.map(({ id, place }) => call('projects.update', { id, changes: { place } })),
    ]);
    for (const { id, place } of places) expect(engine.portfolio.get(id)?.facts.project.place).toBe(place);
    const third = await call('import.open', { file });
    expect(third).toMatchObject({ created: 0, updated: 0, unchanged: 210 });
  });
});
