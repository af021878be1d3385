import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AppError } from '../../../shared/errors/index.ts';
import { newId } from '../../../shared/ids/index.ts';
import type { ImportContext } from '../../../shared/import/index.ts';
import { RESOURCES } from '../../../shared/locale/resources.ts';
import { openArchive, packStored } from './archive.ts';
import { openReader } from './reader.ts';

const context: ImportContext = {
  office: newId(),
  createdBy: newId(),
  now: '2026-11-22T09:00:00.000Z',
  today: '2026-11-22',
  locale: 'fr',
  referencePrefix: 'PRJ',
  communes: [],
  existing: { projects: [], contracts: [], milestones: [], progress: [] },
};

const MOST_MILLISECONDS = 5000;

/** What the reading thread does, without the thread. `imported`, or the code of the refusal; anything unnamed fails the test. */
async function outcome(file: string): Promise<string> {
  try {
    const reader = await openReader(file);
    await reader.plan({}, context);
    return 'imported';
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code in RESOURCES.fr.errors && thrown.code in RESOURCES.ar.errors)
      return thrown.code;
    throw thrown;
  }
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'moutabaa-hostile-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function outcomeOf(name: string, content: Buffer | string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return outcome(file);
}

const RELATIONS =
  '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>';
const WORKBOOK = '<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>';
const text = (content: string) => Buffer.from(content, 'utf8');

const workbook = (sheet: string, strings?: string): Buffer =>
  packStored(
    new Map([
      ['xl/workbook.xml', text(WORKBOOK)],
      ['xl/_rels/workbook.xml.rels', text(RELATIONS)],
      ['xl/worksheets/sheet1.xml', text(sheet)],
      ...(strings === undefined ? [] : [['xl/sharedStrings.xml', text(strings)] as const]),
    ]),
  );

const inline = (reference: string, value: string) => `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
const LIST = `<row r="1">${inline('A1', 'Projet')}${inline('B1', 'Commune')}</row><row r="2">${inline('A2', 'Route')}${inline('B2', 'Ahfir')}</row>`;

/** A zip whose directory says that a part is small while it unpacks to `size` bytes. */
function bomb(size: number): Buffer {
  const packed = deflateRawSync(Buffer.alloc(size));
  const zip = packStored(
    new Map([
      ['xl/workbook.xml', packed],
      ['xl/_rels/workbook.xml.rels', text(RELATIONS)],
    ]),
  );
  const directory = zip.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  zip.writeUInt16LE(8, directory + 10);
  zip.writeUInt32LE(1000, directory + 24);
  return zip;
}

describe('refusals have names', () => {
  test('by what the file is', async () => {
    expect(await outcomeOf('empty.csv', '')).toBe('IMPORT_EMPTY');
    expect(await outcomeOf('blank.csv', '\r\n;;\r\n')).toBe('IMPORT_EMPTY');
    expect(await outcomeOf('numbers.csv', '1;2\r\n3;4')).toBe('IMPORT_NO_HEADER');
    expect(await outcomeOf('page.xls', '<html><table><tr><td>Projet</td></tr></table></html>')).toBe(
      'IMPORT_OTHER_FORMAT',
    );
    expect(await outcomeOf('letter.pdf', '%PDF-1.7\n1 0 obj')).toBe('IMPORT_NOT_A_WORKBOOK');
    expect(await outcomeOf('noise.bin', Buffer.from([0, 1, 2, 3, 200, 201]))).toBe('IMPORT_NOT_A_WORKBOOK');
    expect(
      await outcomeOf(
        'old.xls',
        Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('Workbook', 'utf16le')]),
      ),
    ).toBe('IMPORT_OLD_FORMAT');
    expect(
      await outcomeOf(
        'locked.xlsx',
        Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
      ),
    ).toBe('IMPORT_PASSWORD');
    expect(await outcomeOf('archive.zip', packStored(new Map([['readme.txt', text('x')]])))).toBe(
      'IMPORT_NOT_A_WORKBOOK',
    );
    expect(await outcomeOf('binary.xlsb', packStored(new Map([['xl/workbook.bin', text('x')]])))).toBe(
      'IMPORT_OTHER_FORMAT',
    );
    expect(
      await outcomeOf('cut.xlsx', workbook(`<worksheet><sheetData>${LIST}</sheetData></worksheet>`).subarray(0, 300)),
    ).toBe('IMPORT_DAMAGED');
    expect(await outcome(path.join(folder, 'nowhere.xlsx'))).toBe('IMPORT_UNREADABLE');
    expect(await outcome(folder)).toBe('IMPORT_NOT_A_WORKBOOK');
  });

  test('by what it would cost', async () => {
    expect(await outcomeOf('bomb.xlsx', bomb(50_000_000))).toBe('IMPORT_TOO_LARGE');
    expect(
      await outcomeOf(
        'rows.xlsx',
        workbook(
          `<worksheet><sheetData>${LIST}<row r="999999999">${inline('A999999999', 'x')}</row></sheetData></worksheet>`,
        ),
      ),
    ).toBe('IMPORT_DAMAGED');
    expect(await outcomeOf('many.csv', `Projet;Commune\r\n${'Route;Ahfir\r\n'.repeat(100_060)}`)).toBe(
      'IMPORT_TOO_MANY_ROWS',
    );
  });
});

describe('XML bombs', () => {
  const billion = `<!DOCTYPE l [<!ENTITY a "${'x'.repeat(1000)}">${Array.from({ length: 9 }, (_, level) => `<!ENTITY ${'abcdefghij'[level + 1]} "${`&${'abcdefghij'[level]};`.repeat(10)}">`).join('')}]>`;
  test('are not expanded, in a sheet or among its texts', async () => {
    const sheet = `<worksheet><sheetData>${LIST}<row r="3">${inline('A3', '&j;')}</row></sheetData></worksheet>`;
    expect(await outcomeOf('bomb-sheet.xlsx', workbook(`${billion}${sheet}`))).toMatch(/imported|IMPORT_DAMAGED/);
    expect(
      await outcomeOf(
        'bomb-strings.xlsx',
        workbook(`<worksheet><sheetData>${LIST}</sheetData></worksheet>`, `${billion}<sst><si><t>&j;</t></si></sst>`),
      ),
    ).toMatch(/imported|IMPORT_DAMAGED/);
  });
});

test('an archive is read part by part, and only within its limits', () => {
  const archive = openArchive(
    packStored(
      new Map([
        ['a.xml', text('one')],
        ['b/c.xml', text('two')],
      ]),
    ),
  );
  expect(archive.names).toEqual(['a.xml', 'b/c.xml']);
  expect(archive.read('b/c.xml')?.toString()).toBe('two');
  expect(archive.read('missing')).toBeNull();
});

const samples = process.env.MOUTABAA_SAMPLES;
const inSamples = (folderName: string): readonly string[] => {
  const place = samples === undefined ? '' : path.join(samples, 'bad-input', folderName);
  return existsSync(place) ? readdirSync(place).map((name) => path.join(place, name)) : [];
};
const office = [...inSamples('office-poi/xlsx'), ...inSamples('office-poi/opc')];
const bombs = inSamples('xml-bombs').filter((file) => file.endsWith('.xml'));

test.runIf(office.length === 0)('collected files', ({ skip }) => {
  skip('MOUTABAA_SAMPLES does not name the folder of sample files');
});

describe.skipIf(office.length === 0)('collected files', () => {
  test.each(office.map((file) => [path.basename(file), file]))(
    '%s is imported or refused with a name, in time',
    async (_, file) => {
      const start = performance.now();
      expect(await outcome(file)).toMatch(/^(imported|IMPORT_[A-Z_]+)$/);
      expect(performance.now() - start).toBeLessThan(MOST_MILLISECONDS);
    },
  );

  test.each(bombs.map((file) => [path.basename(file), file]))('%s as a sheet and as its texts', async (_, file) => {
    const start = performance.now();
    const xml = readFileSync(file, 'utf8');
    expect(await outcomeOf('sheet.xlsx', workbook(xml))).toMatch(/^(imported|IMPORT_[A-Z_]+)$/);
    const strings = workbook(`<worksheet><sheetData>${LIST}</sheetData></worksheet>`, xml);
    expect(await outcomeOf('strings.xlsx', strings)).toMatch(/^(imported|IMPORT_[A-Z_]+)$/);
    expect(performance.now() - start).toBeLessThan(MOST_MILLISECONDS);
  });
});
