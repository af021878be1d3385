import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../src/main/engine/import/archive.ts';
import { openTestEngine, type TestEngine, temporaryFolder } from '../support/engine.ts';
import { cellsOf, type SheetCells, saveCells } from '../support/update-sheets.ts';

const TODAY = '2026-11-20';
/** Rows above the list: title, instruction, marks, headings. */
const ABOVE = 4;
const MARKS = 2;

const PROJECTS = 4;

describe('update sheets', () => {
  const home = temporaryFolder();
  const documents = path.join(home, 'documents');
  let engine: TestEngine;
  let file: string;
  let cells: SheetCells;

  beforeAll(async () => {
    engine = await openTestEngine(home, { today: TODAY, documentsFolder: documents });
    await engine.call('setup.demonstration', {});
    await engine.engine.loaded;
    const communes = (await engine.now('updateSheets.recipients', {})).filter(({ kind }) => kind === 'commune');
    const [first] = communes.toSorted((a, b) => b.projects - a.projects);
    if (!first) throw new Error('the demonstration has communes with projects under way');
    // The demonstration is another one each time: the sheet needs some projects, whichever they are.
    const { rows } = await engine.now('projects.list', { phases: ['execution'] });
    for (const { id } of rows.slice(0, PROJECTS)) {
      await engine.call('projects.update', { id, changes: { communes: [first.key] } });
    }
    const { name } = await engine.call('updateSheets.make', {
      recipient: { kind: 'commune', commune: first.key },
      locale: 'ar',
    });
    file = path.join(documents, name);
    cells = await cellsOf(file);
  });
  afterAll(() => engine?.stop());

  const column = (mark: string): number => (cells[MARKS] ?? []).indexOf(mark);
  const filled = (changes: (row: SheetCells[number], index: number) => void): SheetCells => {
    const copy = cells.map((row) => [...row]);
    copy.slice(ABOVE).forEach(changes);
    return copy;
  };
  const read = (name: string) => engine.call('updateSheets.read', { file: path.join(documents, name), locale: 'ar' });

  it('hold the last values of the projects under way, with blank cells for the new ones', async () => {
    expect(cells.length).toBeGreaterThan(ABOVE);
    for (const row of cells.slice(ABOVE)) {
      expect(row[column('mtb:reference')]).toMatch(/^DEMO-/);
      expect(row[column('mtb:percent:new')] ?? null).toBeNull();
      expect(row[column('mtb:id')]).toHaveLength(36);
    }
    const recipients = await engine.now('updateSheets.recipients', {});
    expect(recipients.some(({ sentOn }) => sentOn === TODAY)).toBe(true);
  });

  it('run from the right, are locked but for the blank cells, and hide what only the way back needs', () => {
    const archive = openArchive(readFileSync(file));
    const sheet = archive.read('xl/worksheets/sheet1.xml')?.toString('utf8') ?? '';
    const styles = archive.read('xl/styles.xml')?.toString('utf8') ?? '';
    expect(sheet).toContain('rightToLeft="1"');
    expect(sheet).toContain('<sheetProtection sheet="1"');
    expect(sheet).toMatch(/<row r="3" hidden="1"/);
    expect(sheet).toContain(`<col min="${column('mtb:id') + 1}" max="${column('mtb:id') + 1}" hidden="1"`);
    expect(sheet).toContain('<dataValidation type="list"');
    expect(styles.match(/<protection locked="0"\/>/g)).toHaveLength(1);
  });

  it('come back renamed and sorted otherwise as a list of changes, and are written row by row', async () => {
    const back = filled((row, index) => {
      if (index > 1) return;
      row[column('mtb:percent:new')] = index === 0 ? '97,25 %' : 96.25;
      row[column('mtb:measuredOn:new')] = '18/11/2026';
      row[column('mtb:remarks:new')] = `=1+1 ${index}`;
    });
    const sorted = [...back.slice(0, ABOVE), ...back.slice(ABOVE).reverse()];
    await saveCells(path.join(documents, 'another name.xlsx'), sorted);
    const returned = await read('another name.xlsx');
    expect(returned.rows).toHaveLength(2);
    expect(returned.unchanged).toBe(cells.length - ABOVE - 2);
    const row = returned.rows.find(({ reference }) => reference === back[ABOVE]?.[column('mtb:reference')]);
    expect(row?.on).toBe('2026-11-18');
    expect(row?.cells.map(({ column: key, problem }) => [key, problem])).toEqual([
      ['percent', null],
      ['remarks', null],
    ]);
    const project = row?.project ?? '';
    const edits = (row?.cells ?? []).map(({ column: key, after }) => ({
      project,
      column: key,
      text: after,
      on: row?.on ?? TODAY,
    }));
    const { act } = await engine.call('sheet.apply', { edits, locale: 'ar' });
    const page = await engine.now('projects.page', { id: project });
    expect(page?.progress[0]).toMatchObject({ percent: 97.25, on: '2026-11-18' });
    expect(page?.project.remarks).toContain('=1+1 0');
    await engine.call('sheet.undo', { act: act ?? '' });
    expect((await engine.now('projects.page', { id: project }))?.progress[0]?.percent).not.toBe(97.25);
  });

  it('are understood by their headings alone where the hidden marks were lost', async () => {
    const bare = filled((row) => {
      row[column('mtb:percent:new')] = 95.25;
    }).filter((_, index) => index !== MARKS);
    for (const row of bare) row[column('mtb:id')] = null;
    await saveCells(path.join(documents, 'bare.xlsx'), bare);
    const { rows } = await read('bare.xlsx');
    expect(rows).toHaveLength(cells.length - ABOVE);
    expect(rows.every(({ project }) => project !== null)).toBe(true);
  });

  it('say why a cell cannot be taken and which project is unknown, and keep what was written', async () => {
    const wrong = filled((row, index) => {
      if (index === 0) row[column('mtb:percent:new')] = 'كثير';
      if (index === 1) {
        row[column('mtb:id')] = '00000000-0000-4000-8000-00000000ffff';
        row[column('mtb:reference')] = 'NOBODY-1';
        row[column('mtb:percent:new')] = 50;
      }
    });
    await saveCells(path.join(documents, 'wrong.xlsx'), wrong);
    const { rows } = await read('wrong.xlsx');
    expect(rows.map(({ project, cells: [cell] }) => [project === null, cell?.after, cell?.problem])).toEqual([
      [false, 'كثير', 'percentUnclear'],
      [true, '50', 'projectGone'],
    ]);
  });

  it('tell when a progress was recorded here after they were made', async () => {
    const [first] = cells.slice(ABOVE);
    const project = String(first?.[column('mtb:id')] ?? '');
    await engine.call('projects.reportProgress', { project, on: TODAY, percent: 88, source: 'visit', comment: '' });
    const late = filled((row, index) => {
      if (index === 0) row[column('mtb:percent:new')] = 91;
    });
    await saveCells(path.join(documents, 'late.xlsx'), late);
    expect((await read('late.xlsx')).rows).toMatchObject([{ project, overtaken: true }]);
  });

  it('are refused with a reason when they are something else', async () => {
    await saveCells(path.join(documents, 'other.xlsx'), [
      ['a', 'b'],
      ['1', '2'],
    ]);
    await expect(read('other.xlsx')).rejects.toMatchObject({ code: 'UPDATE_SHEET_UNKNOWN' });
    expect(readdirSync(documents).length).toBeGreaterThan(0);
  });
});
