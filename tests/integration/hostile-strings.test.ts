import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportProjects } from '../../src/main/engine/export/index.ts';
import { openArchive } from '../../src/main/engine/import/archive.ts';
import { translator } from '../../src/shared/locale/index.ts';
import { openTestEngine, type TestEngine, temporaryFolder } from '../support/engine.ts';
import { writePlainWorkbook } from '../support/plain-workbook.ts';

/** Texts that break programs, through every text field of a list: kept as they are, and never run by who opens a file. */
const FORMULAS = [
  'hasOwnProperty',
  'constructor',
  '__proto__',
  '_x0041_',
  '=1+1',
  '+212 5',
  '-5',
  '@SUM(A1)',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://x","y")',
  "'=1+1",
  '"quoted"',
  'a;b',
  'سطر ١',
];
const samples = process.env.MOUTABAA_SAMPLES;
const file = samples === undefined ? '' : path.join(samples, 'bad-input', 'naughty-strings', 'blns.json');
const collected: readonly string[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];

/** What a cell of one line can hold: no control characters, no half letters, no edges, something to read. */
const isLine = (text: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what a cell cannot hold
  !/[\u0000-\u001f\ufffe\uffff]/.test(text) &&
  !LONE.test(text) &&
  /[\p{L}\p{N}]/u.test(text) &&
  text === text.trim() &&
  text.length <= 300;
const LONE = /\p{Surrogate}/u;
const INVISIBLE =
  /^[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]|[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]$/;
const NOTHING = /^(nd|n\/?a|null|néant|#n\/a)$/i;
const texts = [...new Set([...FORMULAS, ...collected])].filter(
  (text) => isLine(text) && !INVISIBLE.test(text) && !NOTHING.test(text),
);

const HEADER = [
  'المرجع',
  'اسم المشروع',
  'المكان',
  'الملاحظات',
  'صاحب المشروع',
  'رقم الصفقة',
  'موضوع الصفقة',
  'نائل الصفقة',
];
const rows = texts.map((text, index) => [
  `R${index}`,
  text,
  text,
  text,
  text,
  text.length <= 80 ? text : `${index}`,
  text,
  text,
]);

let office: TestEngine;
const folder = temporaryFolder();
beforeAll(async () => {
  office = await openTestEngine(temporaryFolder(), { today: '2026-06-15' });
  await office.engine.loaded;
  await office.engine.office.create({ ar: 'قسم', fr: '' }, null);
});
afterAll(() => office.stop());

const quoted = (cells: readonly string[]): string =>
  cells.map((cell) => `"${(/^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`).join(';');

/** Every text of every project, by reference. */
function held(): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...office.engine.portfolio.factsOfAll()].map(({ project, contracts: [contract] }) => [
      project.reference,
      [
        project.title.ar || project.title.fr,
        project.place,
        project.remarks,
        project.owner,
        contract?.number ?? '',
        contract?.object ?? '',
        contract?.contractor ?? '',
      ],
    ]),
  );
}
const expected = new Map(rows.map(([reference = '', ...cells]) => [reference, cells]));
const differing = (found: ReadonlyMap<string, readonly string[]>): readonly unknown[] =>
  [...expected]
    .filter(([reference, cells]) => JSON.stringify(found.get(reference)) !== JSON.stringify(cells))
    .map(([reference, cells]) => [found.get(reference), cells]);

describe(`hostile texts${collected.length === 0 ? ' (without the collected ones: MOUTABAA_SAMPLES is not set)' : ''}`, () => {
  it('are stored as they are from a workbook', async () => {
    const list = path.join(folder, 'list.xlsx');
    await writePlainWorkbook(list, [{ name: 'S', rows: [HEADER, ...rows] }]);
    const { token, refused } = await office.call('import.open', { file: list });
    expect(refused).toEqual([]);
    await office.call('import.accept', { token });
    expect(differing(held())).toEqual([]);
  });

  it('and from delimited text the same list changes nothing', async () => {
    const list = path.join(folder, 'list.csv');
    await writeFile(list, `\ufeff${[HEADER, ...rows].map(quoted).join('\r\n')}`);
    const { token, created, updated, changes } = await office.call('import.open', { file: list });
    expect({ created, updated, changes }).toEqual({ created: 0, updated: 0, changes: [] });
    await office.call('import.drop', { token });
  });

  it('leave as texts, in a workbook and in delimited text, and come back unchanged', async () => {
    for (const name of ['out.xlsx', 'out.csv', 'out.json'])
      await exportProjects(office.engine, path.join(folder, name), 'ar');
    const bytes = readFileSync(path.join(folder, 'out.xlsx'));
    const archive = openArchive(bytes);
    const sheets = archive.names.filter((name) => name.startsWith('xl/worksheets/sheet'));
    expect(sheets.map((name) => /<f[\s>]/.test(archive.read(name)?.toString('utf8') ?? '<f>'))).toEqual([false]);
    const [first] = await readXlsxFile(bytes, { trim: false });
    const table = first?.data ?? [];
    const place = table[0]?.indexOf(translator('ar')('import:field.place')) ?? -1;
    const written = new Set(table.map((row) => row[place]));
    expect(texts.filter((text) => !written.has(text))).toEqual([]);
    const csv = readFileSync(path.join(folder, 'out.csv'), 'utf8');
    const dangerous = csv
      .split('\r\n')
      .flatMap((line) => line.split(';'))
      .filter((cell) => /^"?[=@\t\r]/.test(cell) && !/^"*$/.test(cell));
    expect(dangerous.filter((cell) => cell.startsWith('=') || cell.startsWith('"='))).toEqual([]);
    const json: { readonly projects: readonly { readonly reference?: string; readonly place?: string }[] } = JSON.parse(
      readFileSync(path.join(folder, 'out.json'), 'utf8'),
    );
    const places = new Map(json.projects.map(({ reference, place: kept }) => [reference, kept]));
    expect(rows.filter(([reference, , kept]) => places.get(reference) !== kept)).toEqual([]);
    for (const name of ['out.xlsx', 'out.csv']) {
      const { created, updated, changes } = await office.call('import.open', { file: path.join(folder, name) });
      expect({ name, created, updated, changes }).toEqual({ name, created: 0, updated: 0, changes: [] });
    }
  });
});
