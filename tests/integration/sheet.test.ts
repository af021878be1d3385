import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CommandInput, LIVE_QUERIES } from '../../src/shared/contract/index.ts';
import { divisionId } from '../../src/shared/ids/index.ts';
import { openTestEngine, PROJECT, type TestEngine, temporaryFolder } from '../support/engine.ts';

let desk: TestEngine;
const ids: string[] = [];

beforeAll(async () => {
  desk = await openTestEngine(temporaryFolder(), { today: '2026-06-15' });
  await desk.call('setup.createOffice', { name: { ar: 'قسم', fr: '' }, province: divisionId('02.113') });
  for (let number = 0; number < 30; number++) {
    const title = { ar: `مشروع ${String(number).padStart(2, '0')}`, fr: '' };
    ids.push((await desk.call('projects.create', { ...PROJECT, title })).id);
  }
});
afterAll(() => desk.stop());

const COLUMNS = ['percent', 'place', 'contractAmount', 'startOrderOn', 'phase'] as const;
const cells = () => desk.call('sheet.cells', { ids, columns: [...COLUMNS], locale: 'ar' });
const documents = async () => {
  const all: unknown[] = [];
  for (const name of ['projects', 'journal'] as const) {
    for await (const page of desk.engine.database.scan(name)) all.push(...page);
  }
  return all.map((one) => JSON.stringify(one)).sort();
};
type Edits = CommandInput<'sheet.apply'>['edits'];
const apply = (edits: Edits) => desk.call('sheet.apply', { edits, locale: 'ar' });

it('keeps the order of the list', async () => {
  const query = LIVE_QUERIES['projects.list'].input.parse({ sort: 'title' });
  const { offset: _, limit: __, ...filters } = query;
  expect((await desk.call('sheet.order', filters)).ids).toEqual(ids);
});

it('writes what is understood in one act, says why of the rest, and takes it all back exactly, and once more', async () => {
  const before = await documents();
  const shown = await cells();
  const edits: Edits = ids.flatMap((project, row) => [
    { project, column: 'percent' as const, text: row === 7 ? 'كثير' : `${row}%` },
    { project, column: 'contractAmount' as const, text: '1 250 000,50' },
  ]);
  const outcome = await apply(edits);
  expect(outcome.refused).toEqual([{ project: ids[7], column: 'percent', code: 'percentUnclear', proposal: null }]);
  expect(outcome.written).toHaveLength(59);
  const after = await documents();
  const changed = await cells();
  expect(changed[3]?.cells.slice(0, 3)).toEqual(['3\u00a0%', '', '1\u00a0250\u00a0000,50']);

  const undone = await desk.call('sheet.undo', { act: outcome.act ?? '' });
  expect(await documents()).toEqual(before);
  expect(await cells()).toEqual(shown);
  const redone = await desk.call('sheet.undo', { act: undone.act ?? '' });
  expect(await documents()).toEqual(after);
  await desk.call('sheet.undo', { act: redone.act ?? '' });
  expect(await documents()).toEqual(before);
});

it('leaves alone what somebody else wrote since', async () => {
  const [project = ''] = ids;
  const { act } = await apply([
    { project, column: 'place', text: 'المركز' },
    { project, column: 'phase', text: 'متوقف' },
    { project, column: 'owner', text: 'الجماعة' },
  ]);
  await desk.call('projects.update', { id: project, changes: { owner: 'الإقليم' } });
  await desk.call('sheet.undo', { act: act ?? '' });
  const page = await desk.now('projects.page', { id: project });
  expect(page?.project).toMatchObject({ place: '', owner: 'الإقليم' });
});

it('takes each reference once, also within one act', async () => {
  const [first = '', second = ''] = ids;
  const { refused } = await apply([
    { project: first, column: 'reference', text: 'A-1' },
    { project: second, column: 'reference', text: 'A-1' },
  ]);
  expect(refused.map(({ project, code }) => [project, code])).toEqual([[second, 'referenceTaken']]);
});

it('keeps views for the office, and puts a removed one back', async () => {
  const view = { name: ' متأخرة ', place: 'projects', choices: '{}' };
  const { id } = await desk.call('views.save', { id: null, view });
  await desk.call('views.save', { id, view: { ...view, choices: '{"a":1}' } });
  expect(await desk.now('views.list', { place: 'projects' })).toEqual([{ id, name: 'متأخرة', choices: '{"a":1}' }]);
  await desk.call('views.remove', { id });
  expect(await desk.now('views.list', { place: 'projects' })).toEqual([]);
  await desk.call('views.restore', { id });
  expect(await desk.now('views.list', { place: 'projects' })).toHaveLength(1);
  expect(await desk.now('views.list', { place: 'alerts' })).toEqual([]);
});
