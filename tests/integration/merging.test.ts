import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../src/shared/ids/index.ts';
import type { Meeting, Task } from '../../src/shared/tasks/index.ts';
import { openTestEngine, PROJECT, type TestEngine, temporaryFolder } from '../support/engine.ts';

const TODAY = '2026-06-15';
let office: TestEngine;
let keep = '';
let other = '';
let meeting: Meeting;

beforeEach(async () => {
  office = await openTestEngine(temporaryFolder(), { today: TODAY });
  await office.engine.loaded;
  await office.engine.office.create({ ar: 'قسم', fr: '' }, null);
  const title = { ar: 'تهيئة مسلك أولاد علي', fr: '' };
  keep = (await office.call('projects.create', { ...PROJECT, title, remarks: 'عقار' })).id;
  other = (
    await office.call('projects.create', {
      ...PROJECT,
      title: { ar: 'تهيئه المسلك اولاد علي', fr: 'Piste Oulad Ali' },
      owner: 'الجماعة',
      remarks: 'تعرض',
      years: [2025],
      estimatedCost: 5_000,
      otherColumns: [{ name: 'المساحة', value: '12' }],
    })
  ).id;
  for (const project of [keep, other]) {
    await office.call('projects.reportProgress', { project, on: TODAY, percent: 20, source: 'visit', comment: '' });
  }
  await office.call('projects.saveContract', {
    id: null,
    contract: { ...CONTRACT, project: other, number: '04/2025' },
  });
  await office.call('projects.saveMilestone', {
    id: null,
    milestone: { project: other, title: PROJECT.title, plannedOn: '2026-09-01', actualOn: null, weight: null, rank: 0 },
  });
  const stamp = office.engine.office.stamp();
  const task: Task = {
    ...stamp,
    id: newId(),
    kind: 'task',
    title: 'زيارة',
    details: '',
    project: other,
    person: null,
    assignee: '',
    dueOn: null,
    source: { kind: 'manual', id: null },
    urgent: false,
    state: 'open',
    closedOn: null,
    outcome: '',
  };
  meeting = {
    ...stamp,
    id: newId(),
    kind: 'meeting',
    title: 'تتبع',
    on: TODAY,
    time: '',
    place: '',
    projects: [keep, other],
    tasks: [],
    agenda: '',
    minutes: '',
    held: false,
  };
  await office.engine.database.write({ tasks: { upserts: [task, meeting] } }, 'test');
});
afterEach(() => office.stop());

const CONTRACT = {
  object: '',
  contractor: '',
  amount: null,
  startOrderOn: null,
  period: null,
  endOn: null,
  provisionalReceptionOn: null,
};

/** Every document of the collections that speak of projects, by identifier. */
async function documents(): Promise<ReadonlyMap<string, object>> {
  const found = new Map<string, object>();
  for (const name of ['projects', 'milestones', 'journal', 'tasks'] as const) {
    for await (const page of office.engine.database.scan(name)) for (const one of page) found.set(one.id, one);
  }
  return found;
}

const facts = (id: string) => office.engine.portfolio.get(id)?.facts;

describe('two projects that are one', () => {
  it('are found, and each tells of the other', async () => {
    const { count, pairs } = await office.now('projects.duplicates', {});
    expect([count, pairs.map(({ a, b, reason }) => [a.id, b.id, reason])]).toEqual([
      1,
      [[keep, other, 'titleAndPlace']],
    ]);
    expect(await office.now('projects.similar', { id: other })).toMatchObject([{ id: keep, reason: 'titleAndPlace' }]);
    await office.call('projects.notSame', { a: other, b: keep, same: false });
    expect(await office.now('projects.duplicates', {})).toEqual({ count: 0, pairs: [] });
    expect(await office.now('projects.similar', { id: keep })).toEqual([]);
  });

  it('become one with everything kept, and two again as they were', async () => {
    const before = await documents();
    await office.call('projects.merge', { keep, merge: other });
    const after = await documents();
    expect(after.size).toBe(before.size - 1);
    expect(facts(other)).toBeUndefined();
    const merged = facts(keep);
    expect(merged?.project).toMatchObject({
      title: { ar: 'تهيئة مسلك أولاد علي', fr: 'Piste Oulad Ali' },
      owner: 'الجماعة',
      remarks: 'عقار',
      years: [2025, 2026],
      estimatedCost: 5_000,
    });
    const kept = merged?.project.otherColumns.map(({ value }) => value);
    expect(kept).toEqual(expect.arrayContaining(['12', 'تعرض', 'تهيئه المسلك اولاد علي']));
    expect([merged?.contracts.length, merged?.milestones.length, merged?.progress.length]).toEqual([1, 1, 2]);
    expect(after.get(meeting.id)).toMatchObject({ projects: [keep] });
    expect([...after.values()].filter((one) => JSON.stringify(one).includes(other))).toEqual([]);
    await office.call('projects.unmerge', { id: other });
    expect(await documents()).toEqual(before);
    await expect(office.call('projects.unmerge', { id: other })).rejects.toMatchObject({ code: 'NOTHING_TO_RESTORE' });
  });

  it('keep what was changed after the merging when it is taken back', async () => {
    await office.call('projects.merge', { keep, merge: other });
    await office.call('projects.update', { id: keep, changes: { place: 'دوار' } });
    await office.call('projects.unmerge', { id: other });
    expect(facts(keep)?.project).toMatchObject({ place: 'دوار', owner: '', title: { fr: '' } });
    expect(facts(other)?.contracts).toHaveLength(1);
  });

  it('must be two', async () => {
    await expect(office.call('projects.merge', { keep, merge: keep })).rejects.toMatchObject({ code: 'MERGE_SAME' });
    await expect(office.call('projects.merge', { keep, merge: newId() })).rejects.toMatchObject({
      code: 'PROJECT_GONE',
    });
  });
});

describe('an imported list', () => {
  const list = (name: string, lines: readonly string[]): string => {
    const file = path.join(temporaryFolder(), name);
    writeFileSync(file, lines.join('\r\n'));
    return file;
  };

  it('comes mapped as the office chose the last time, until it is proposed anew', async () => {
    const lines = ['Projet;Situation géographique;Note', 'Pont;Zegzel;Urgent'];
    const first = await office.call('import.open', { file: list('a.csv', lines) });
    expect(first).toMatchObject({ remembered: false, chosen: false });
    const mapped = await office.call('import.plan', { token: first.token, mapping: { 2: 'objective' } });
    expect(mapped).toMatchObject({ remembered: false, chosen: true });
    await office.call('import.accept', { token: first.token });
    const again = await office.call('import.open', {
      file: list('b.csv', ['PROJET ;Situation géographique;NOTE', lines[1] ?? '']),
    });
    expect(again.remembered).toBe(true);
    expect(again.columns[2]).toMatchObject({ field: 'objective', remembered: true });
    const { columns } = await office.call('import.plan', { token: again.token, fresh: true });
    expect(columns[2]).toMatchObject({ field: first.columns[2]?.field, remembered: false });
  });

  it('says what it changes, field by field', async () => {
    const reference = facts(keep)?.project.reference ?? '';
    const file = list('c.csv', [
      'المرجع;اسم المشروع;الملاحظات;نسبة الإنجاز %',
      `${reference};تهيئة مسلك أولاد علي;سويت;35%`,
    ]);
    const { changes, changedFields, updated } = await office.call('import.open', { file });
    expect(updated).toBe(1);
    expect(changes.map(({ row, project, field, before, after }) => [row, project, field, before, after])).toEqual([
      [2, keep, 'remarks', 'عقار', 'سويت'],
      [2, keep, 'percent', '20\u00a0%', '35\u00a0%'],
    ]);
    expect(changedFields).toEqual([
      { field: 'remarks', count: 1 },
      { field: 'percent', count: 1 },
    ]);
  });

  it('offers likely duplicates, and merges those that are decided to be one', async () => {
    const lines = [
      'اسم المشروع;رقم الصفقة;الملاحظات;صاحب المشروع',
      'بناء مدرسة;04/2025;ملاحظة جديدة;الإقليم',
      'تهيئة سوق أسبوعي;7/2026;أ;',
      'تهيئة السوق الاسبوعي;;ب;الجماعة',
    ];
    const opened = await office.call('import.open', { file: list('d.csv', lines) });
    expect(opened).toMatchObject({ created: 3, duplicateCount: 2 });
    expect(
      opened.duplicates.map(({ row, reason, other: with_, decision }) => [
        row,
        reason,
        with_.project ?? with_.row,
        decision,
      ]),
    ).toEqual([
      [2, 'contractNumber', other, 'another'],
      [4, 'titleAndPlace', 3, 'another'],
    ]);
    expect(opened.doubts.filter(({ code }) => code === 'likelyDuplicate').map(({ row }) => row)).toEqual([2, 4]);
    const duplicates = Object.fromEntries(opened.duplicates.map(({ key }) => [key, 'update' as const]));
    const decided = await office.call('import.plan', { token: opened.token, duplicates });
    expect(decided).toMatchObject({ created: 1, updated: 1 });
    await office.call('import.accept', { token: opened.token });
    expect(facts(other)?.project).toMatchObject({
      title: { ar: 'بناء مدرسة' },
      owner: 'الإقليم',
      remarks: 'ملاحظة جديدة',
    });
    expect(facts(other)?.project.otherColumns.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['تهيئه المسلك اولاد علي', 'الجماعة', 'تعرض']),
    );
    expect(facts(other)?.contracts).toHaveLength(1);
    const market = [...office.engine.portfolio.factsOfAll()].filter(({ project }) => project.title.ar.includes('سوق'));
    expect(market).toHaveLength(1);
    expect(market[0]?.project).toMatchObject({ title: { ar: 'تهيئة السوق الاسبوعي' }, remarks: 'ب', owner: 'الجماعة' });
    const kept = market[0]?.project.otherColumns.map(({ value }) => value);
    expect(kept).toEqual(expect.arrayContaining(['تهيئة سوق أسبوعي', 'أ']));
    expect(market[0]?.contracts).toMatchObject([{ number: '7/2026' }]);
  });
});
