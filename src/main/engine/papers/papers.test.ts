import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { filter, firstValueFrom } from 'rxjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestEngine, PROJECT, type TestEngine, temporaryFolder } from '../../../../tests/support/engine.ts';
import { textOfPart } from '../../../../tests/support/office-files.ts';
import { letterheadLines } from '../../../shared/letterhead/index.ts';
import { letter } from './docx/index.ts';

const home = temporaryFolder();
const documents = path.join(home, 'documents');
/** Begins as a formula, ends a tag, turns the text round, and holds what XML cannot carry. */
const HOSTILE = "=cmd|' /C calc'!A0 </w:t>&amp;<script>alert(1)</script>\u202e ﷽ _x0041_ \u0007\ud800";
const HOSTILE_ON_PAPER = HOSTILE.replace('\u0007', '').replace('\ud800', '\ufffd');

describe('papers', () => {
  let app: TestEngine;
  let project: string;

  beforeAll(async () => {
    app = await openTestEngine(home, { today: '2026-11-22' });
    const provinces = await app.call('setup.provinces', {});
    const province = provinces.find(({ name }) => name.fr === 'Berkane')?.id ?? '';
    await app.call('setup.createOffice', { name: { ar: 'قسم التجهيز', fr: 'Division de l’équipement' }, province });
    const made = await app.call('projects.create', {
      ...PROJECT,
      title: { ar: 'مسلك 49/2022', fr: '' },
      remarks: HOSTILE,
    });
    project = made.id;
  });
  afterAll(() => app.stop());

  it('have the header that the office keeps, and propose one until then', async () => {
    const proposed = await firstValueFrom(app.watch('letterhead', {}));
    expect(proposed.kept).toBe(false);
    expect(letterheadLines(proposed.letterhead, 'fr')).toContain('Province de Berkane');
    const own = { ...proposed.letterhead, below: { ar: ['مصلحة البرمجة'], fr: ['Service de la programmation'] } };
    await app.call('letterhead.save', own);
    const kept = await firstValueFrom(app.watch('letterhead', {}).pipe(filter(({ kept }) => kept)));
    expect(letterheadLines(kept.letterhead, 'ar').at(-1)).toBe('مصلحة البرمجة');
    await app.call('letterhead.forget', {});
    expect((await firstValueFrom(app.watch('letterhead', {}))).kept).toBe(false);
  });

  it('make a Word document of a project, right to left, with hostile text as it is', async () => {
    const { name } = await app.call('papers.projectSheet', { project, locale: 'ar' });
    expect(name).toBe('مسلك 49 2022 - 22 نونبر 2026.docx');
    const body = await textOfPart(path.join(documents, name), 'word/document.xml');
    expect(body.xml).toContain('<w:bidi/>');
    expect(body.xml).toContain('<w:bidiVisual/>');
    for (const line of [
      'المملكة المغربية',
      'إقليم بركان',
      'Royaume du Maroc',
      'بطاقة تقنية للمشروع',
      '\u206649/2022\u2069',
    ]) {
      expect(body.text).toContain(line);
    }
    expect(body.text).toContain(HOSTILE_ON_PAPER);
  });

  it('never overwrite a file', async () => {
    const { name } = await app.call('papers.projectSheet', { project, locale: 'ar' });
    expect(name).toBe('مسلك 49 2022 - 22 نونبر 2026 (2).docx');
    expect(readdirSync(documents)).toContain('مسلك 49 2022 - 22 نونبر 2026.docx');
  });

  it('write a letter in the order of administrations', async () => {
    const { letterhead } = await firstValueFrom(app.watch('letterhead', {}));
    const content = await letter({
      locale: 'ar',
      letterhead,
      place: 'بركان',
      date: '2026-11-22',
      reference: '12/2026',
      from: 'رئيس قسم التجهيز',
      to: 'السيد مدير المقاولة',
      subject: 'طلب تدخل مستعجل',
      paragraphs: ['سلام تام بوجود مولانا الإمام، وبعد،', HOSTILE],
      closing: 'والسلام.',
      signature: 'رئيس القسم',
    });
    const { text } = await textOfPart(content, 'word/document.xml');
    const order = [
      'عدد:',
      'بركان في: 22 نونبر 2026',
      'رئيس قسم التجهيز',
      'السيد مدير المقاولة',
      'الموضوع: طلب تدخل مستعجل',
      'والسلام.',
    ];
    const places = order.map((line) => text.indexOf(line));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('write tables that no spreadsheet program runs', async () => {
    const table = {
      headers: ['المشروع', 'الكلفة', 'التاريخ', '%'],
      rows: [[HOSTILE, { amount: 1234550 }, { day: '2026-03-01' }, { percent: 62.5 }]],
    };
    const xlsx = await app.call('papers.table', { title: 'لائحة', table, format: 'xlsx', locale: 'ar' });
    const sheet = await textOfPart(path.join(documents, xlsx.name), 'xl/worksheets/sheet1.xml');
    expect(sheet.xml).toContain('rightToLeft="1"');
    expect(sheet.xml).not.toContain('<f>');
    expect(sheet.xml).toContain('<v>12345.5</v>');
    const strings = await textOfPart(path.join(documents, xlsx.name), 'xl/sharedStrings.xml');
    expect(strings.text.replaceAll('_x005F_', '_')).toContain(HOSTILE_ON_PAPER.replace('\ufffd', ''));
    const csv = await app.call('papers.table', { title: 'لائحة', table, format: 'csv', locale: 'ar' });
    const content = readFileSync(path.join(documents, csv.name), 'utf8');
    expect(content.startsWith('\ufeff')).toBe(true);
    expect(content).toContain(';12345,5;2026-03-01;62,5%');
    expect(content).toMatch(/\r\n"?'=cmd/);
  });
});
