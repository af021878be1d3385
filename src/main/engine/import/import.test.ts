import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import {
  delimitedText,
  type Layout,
  projectList,
  writeDelimited,
  writeProjectWorkbook,
} from '../../../../tests/support/workbooks.ts';
import { newId } from '../../../shared/ids/index.ts';
import type { ExistingDocuments, ImportChanges, ImportContext } from '../../../shared/import/index.ts';
import { type ImportSession, openImport } from './index.ts';

const workerFile = new URL('./worker.ts', import.meta.url);
const nothing: ExistingDocuments = { projects: [], contracts: [], milestones: [], progress: [] };
const names = [
  ['أحفير', 'Ahfir'],
  ['بركان', 'Berkane'],
  ['السعيدية', 'Saidia'],
  ['أكليم', 'Aklim'],
  ['عين الركادة', 'Ain Erreggada'],
  ['تافوغالت', 'Tafoughalt'],
  ['لعثامنة', 'Laatamna'],
  ['فزوان', 'Fezouane'],
];
const context: ImportContext = {
  office: newId(),
  createdBy: newId(),
  now: '2026-11-22T09:00:00.000Z',
  today: '2026-11-22',
  locale: 'ar',
  referencePrefix: 'PRJ',
  communes: names.map(([ar = '', fr = '']) => ({ id: newId(), name: { ar, fr } })),
  existing: nothing,
};

let folder = '';
const sessions: ImportSession[] = [];
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'moutabaa-import-'));
});
afterAll(async () => {
  await Promise.all(sessions.map((session) => session.close()));
  await rm(folder, { recursive: true, force: true });
});

async function open(file: string, existing = nothing): Promise<ImportSession> {
  const session = await openImport({ file: path.join(folder, file), workerFile, context: { ...context, existing } });
  sessions.push(session);
  return session;
}

const officeAfter = ({ insert }: ImportChanges): ExistingDocuments => ({
  projects: insert.projects.filter((document) => document.kind === 'project'),
  contracts: insert.projects.filter((document) => document.kind === 'contract'),
  milestones: insert.milestones,
  progress: insert.journal,
});

describe('workbooks', () => {
  test.each<[Layout, number]>([
    ['province', 16],
    ['communeProgramme', 4],
    ['wilaya', 11],
    ['twoRowHeader', 0],
  ])('the layout %s is understood and comes back unchanged', async (layout, doubts) => {
    const { headerRow, sheet } = await writeProjectWorkbook(path.join(folder, `${layout}.xlsx`), { rows: 40, layout });
    const session = await open(`${layout}.xlsx`);
    expect(session.preview).toMatchObject({ sheet, headerRow, created: 40, updated: 0, unchanged: 0 });
    expect(session.preview.doubts).toHaveLength(doubts);
    expect(session.preview.columns.filter(({ field, confident }) => !confident && field !== 'other')).toEqual([]);
    const changes = await session.changes();
    const again = await session.plan({}, { ...context, existing: officeAfter(changes) });
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 40 });
  });

  test('delimited text holds the same list', async () => {
    const list = projectList('province', 20);
    await writeDelimited(path.join(folder, 'list.csv'), list);
    await writeFile(path.join(folder, 'tabs.csv'), Buffer.from(`\ufeff${delimitedText(list, '\t')}`, 'utf16le'));
    const [semicolons, tabs] = [await open('list.csv'), await open('tabs.csv')];
    expect(semicolons.preview).toMatchObject({ created: 20, headerRow: 4, sheet: 'list.csv' });
    expect(tabs.preview).toMatchObject({ created: 20, headerRow: 4 });
    expect(tabs.preview.doubts).toEqual(semicolons.preview.doubts);
  });

  test('a cover sheet is passed over, hidden sheets stand last', async () => {
    const cell = (value: string) => ({ value });
    const sheets = [
      { sheet: 'Couverture', data: [[cell('Rapport annuel')], [cell('2026')]] },
      { sheet: 'Projets', data: [['Projet', 'Commune'].map(cell), ['Route', 'Ahfir'].map(cell)] },
    ];
    await writeXlsxFile(sheets).toFile(path.join(folder, 'cover.xlsx'));
    const session = await open('cover.xlsx');
    expect(session.preview).toMatchObject({ sheets: ['Couverture', 'Projets'], sheet: 'Projets', created: 1 });
    await expect(session.plan({ sheet: 'nowhere' })).rejects.toMatchObject({ code: 'IMPORT_NO_SUCH_SHEET' });
    expect(await session.plan({ sheet: 'Projets', mapping: { 0: 'description', 1: 'title' } })).toMatchObject({
      created: 1,
    });
    const { insert } = await session.changes();
    expect(insert.projects).toMatchObject([{ title: { ar: '', fr: 'Ahfir' }, description: 'Route' }]);
    // Planning against newer documents keeps what was chosen.
    expect(await session.plan({}, context)).toMatchObject({ columns: [{ field: 'description' }, { field: 'title' }] });
  });

  test('cells shown as percents are percents, however small', async () => {
    const percent = (value: number) => ({ value, type: Number, format: '0.00%' });
    const rows = [
      ['Projet', "Taux d'avancement physique"],
      ['Route', percent(0.005)],
      ['Pont', percent(1)],
      ['École', 70],
    ];
    await writeXlsxFile(rows).toFile(path.join(folder, 'percent.xlsx'));
    const session = await open('percent.xlsx');
    expect(session.preview.doubts).toEqual([]);
    expect((await session.changes()).insert.journal.map(({ percent: share }) => share)).toEqual([0.5, 100, 70]);
  });
});

describe('at the same time', () => {
  const list = 'Projet;Commune;Observations\r\nRoute;Ahfir;Urgent\r\n';

  test('choices made before the first answer add up, each on the newest preview', async () => {
    await writeFile(path.join(folder, 'choices.csv'), list);
    const session = await open('choices.csv');
    const { sheet, headerRow, columns } = session.preview;
    const shown = Object.fromEntries(columns.map(({ index, field }) => [String(index), field]));
    // As a screen asks that still shows the first preview: all columns, one of them changed.
    const choose = (index: number, field: string) =>
      session.plan({ sheet, headerRow, mapping: { ...shown, [String(index)]: field } });
    const [, refused, , changes] = await Promise.allSettled([
      choose(2, 'description'),
      session.plan({ headerRow: 99 }),
      choose(1, 'place'),
      session.changes(),
    ]);
    expect(refused).toMatchObject({ status: 'rejected', reason: { code: 'IMPORT_NO_HEADER' } });
    expect(session.preview.columns.map(({ field }) => field)).toEqual(['title', 'place', 'description']);
    expect(changes).toMatchObject({
      value: { insert: { projects: [{ description: 'Urgent', place: 'Ahfir', remarks: '', communes: [] }] } },
    });
  });

  test('an opening that is given up ends its thread', async () => {
    const waiting = path.join(folder, 'waiting.mjs');
    await writeFile(
      waiting,
      `import { writeFileSync } from 'node:fs'; import { parentPort } from 'node:worker_threads';
      parentPort.on('message', ({ file }) => setInterval(() => writeFileSync(file, String(Date.now())), 5));`,
    );
    const beats = path.join(folder, 'beats');
    const abort = new AbortController();
    const opening = openImport({ file: beats, workerFile: waiting, context, signal: abort.signal });
    await expect.poll(() => existsSync(beats)).toBe(true);
    abort.abort();
    await expect(opening).rejects.toMatchObject({ code: 'IMPORT_CLOSED' });
    await rm(beats);
    await setTimeout(100);
    expect(existsSync(beats)).toBe(false);
    const late = openImport({ file: beats, workerFile: waiting, context, signal: abort.signal });
    await expect(late).rejects.toMatchObject({ code: 'IMPORT_CLOSED' });
  });
});

test('a reading thread that dies refuses the file, and a closed one says so', async () => {
  const dying = path.join(folder, 'dying.mjs');
  await writeFile(dying, 'process.exit(3);');
  const file = path.join(folder, 'list.csv');
  await expect(openImport({ file, workerFile: dying, context })).rejects.toMatchObject({ code: 'IMPORT_FAILED' });
  const session = await open('list.csv');
  await session.close();
  await expect(session.changes()).rejects.toMatchObject({ code: 'IMPORT_CLOSED' });
});

describe('ten thousand rows', () => {
  test('are planned and handed over while the engine goes on answering', { timeout: 120_000 }, async () => {
    await writeProjectWorkbook(path.join(folder, 'large.xlsx'), { rows: 10_000, layout: 'province' });
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const session = await open('large.xlsx');
    const changes = await session.changes();
    const again = await session.plan({}, { ...context, existing: officeAfter(changes) });
    delay.disable();
    expect(session.preview).toMatchObject({ unchanged: 10_000 });
    expect(again.created).toBe(0);
    expect(changes.insert.projects).toHaveLength(20_000);
    // Loaded test machines stall by themselves; a piece that blocked for as long as the whole list would still show.
    expect(delay.percentile(95) / 1e6).toBeLessThan(50);
  });
});
