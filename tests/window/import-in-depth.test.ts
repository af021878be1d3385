import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { divisionId } from '../../src/shared/ids/index.ts';
import { type Locale, translator } from '../../src/shared/locale/index.ts';
import { seriousFaults } from '../support/accessibility.ts';
import { type Application, launch, ready } from '../support/application.ts';
import { openTestEngine, PROJECT, temporaryFolder } from '../support/engine.ts';
import { type PlainCell, writePlainWorkbook } from '../support/plain-workbook.ts';

const TODAY = '2026-06-15';
/** Where pictures of the screens are kept, when somebody asks for them. */
const PICTURES = process.env.MOUTABAA_PICTURES;
const BERKANE = divisionId('02.113');

const HEADER = [
  'المرجع',
  'اسم المشروع',
  'الجماعة',
  'الكلفة التقديرية (درهم)',
  'رقم الصفقة',
  'نسبة الإنجاز %',
  'ملاحظات الميدان',
];
const row = (number: number, cells: Partial<Record<number, PlainCell>> = {}): readonly PlainCell[] =>
  HEADER.map(
    (_, at) =>
      cells[at] ??
      [`R-${number}`, `تهيئة المسلك القروي دوار ${number}`, 'أحفير', 100_000 * number, `${number}/2026`, 40, 'جار'][
        at
      ] ??
      null,
  );

const list = (changed: boolean): readonly (readonly PlainCell[])[] => [
  HEADER,
  row(1, changed ? { 3: 150_000, 5: 55 } : {}),
  row(2),
  row(3, changed ? { 6: 'تعرض الساكنة' } : {}),
  ...(changed ? [row(7, { 1: 'بناء السوق الأسبوعي بأحفير', 4: null })] : []),
  ['المجموع', null, null, changed ? 900_000 : 600_000, null, null, null],
];

let app: Application;
const files = temporaryFolder();
const home = temporaryFolder();

beforeAll(async () => {
  const { engine, call, stop } = await openTestEngine(home, { today: TODAY });
  await engine.loaded;
  await call('setup.createOffice', { name: { ar: 'قسم التجهيز', fr: 'Division de l’équipement' }, province: BERKANE });
  const ahfir = engine.office.current?.communes.find(({ name }) => name.fr === 'Ahfir')?.id ?? '';
  const market = { ...PROJECT, communes: [ahfir], estimatedCost: 120_000_000, owner: 'جماعة أحفير' };
  await call('projects.create', {
    ...market,
    title: { ar: 'بناء سوق أسبوعي بأحفير', fr: 'Construction du souk d’Ahfir' },
  });
  await call('projects.create', {
    ...market,
    title: { ar: 'بناء السوق الاسبوعي بأحفير', fr: '' },
    phase: 'tender',
    owner: '',
  });
  await call('setup.recoveryKeyKept', {});
  await stop();
  await writePlainWorkbook(path.join(files, 'first.xlsx'), [{ name: 'المشاريع', rows: list(false) }]);
  await writePlainWorkbook(path.join(files, 'second.xlsx'), [{ name: 'المشاريع', rows: list(true) }]);
  app = await launch({ home, today: TODAY });
  await ready(app.page);
});
afterAll(() => app?.quit());

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: path.join(PICTURES, `${name}.png`), animations: 'disabled' });
}

async function speak(page: Page, locale: Locale): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) === `${locale}-MA`) return;
  await page
    .getByRole('button', { name: locale === 'ar' ? 'العربية' : 'Français', exact: true })
    .first()
    .click();
  await page.locator(`html[lang="${locale}-MA"]`).waitFor();
}

async function choose(page: Page, file: string): Promise<void> {
  await page
    .getByRole('link', { name: translator('ar')('common:places.import') })
    .first()
    .click();
  await page.locator('input[type=file]').setInputFiles(path.join(files, file));
  await page.locator('dl [data-count=created]').waitFor();
}

describe('the same list a month later', () => {
  const say = translator('ar');

  it('comes mapped as before, says what changes and what does not add up, and offers the likely duplicate', async () => {
    const { page } = app;
    await choose(page, 'first.xlsx');
    await page.getByLabel(say('common:importScreen.mapping.fieldOf', { column: HEADER[6] })).selectOption('objective');
    await page.getByRole('button', { name: say('common:importScreen.accept', { count: 3 }) }).click();
    await page.getByText(say('common:importScreen.done.title')).waitFor();
    await page.getByRole('button', { name: say('common:importScreen.another') }).click();
    await choose(page, 'second.xlsx');
    await page.getByText(say('import:remembered.text')).waitFor();
    const changes = page.getByRole('region', { name: say('import:changes.title') });
    await expect.poll(() => changes.getByRole('listitem').filter({ hasText: 'R-1' }).count()).toBe(2);
    const totals = page.getByRole('region', { name: say('import:totals.title') });
    expect(await totals.getByRole('row').nth(1).textContent()).toMatch(/900\s000.*1\s350\s000/su);
    const likely = page.getByRole('region', { name: say('import:duplicates.title') }).first();
    expect(await likely.getByRole('listitem').count()).toBe(2);
    for (const locale of ['ar', 'fr'] as const) {
      await speak(page, locale);
      await page
        .getByRole('heading', {
          name: translator(locale)('import:totals.title'),
        })
        .scrollIntoViewIfNeeded();
      await picture(page, `import-${locale}`);
      await page.getByRole('heading', { name: translator(locale)('import:changes.title') }).scrollIntoViewIfNeeded();
      await picture(page, `import-changes-${locale}`);
      expect(await seriousFaults(page)).toEqual([]);
    }
    await speak(page, 'ar');
    await likely
      .locator('label')
      .filter({ hasText: say('import:duplicates.update') })
      .first()
      .click();
    await page.locator('dl [data-count=updated] dd').filter({ hasText: '3' }).waitFor();
    await page.getByRole('button', { name: say('common:importScreen.accept', { count: 4 }) }).click();
    await page.getByText(say('common:importScreen.done.title')).waitFor();
  });

  it('leaves two recorded projects that are one: they are merged, and taken apart again', async () => {
    const { page } = app;
    await page.getByRole('button', { name: say('common:importScreen.another') }).click();
    await page.getByRole('link', { name: say('duplicates:link') }).click();
    const pair = page.getByRole('button', { name: say('duplicates:apart') });
    await pair.first().waitFor();
    const before = await pair.count();
    for (const locale of ['ar', 'fr'] as const) {
      await speak(page, locale);
      await page.waitForTimeout(300);
      await picture(page, `duplicates-${locale}`);
      expect(await seriousFaults(page)).toEqual([]);
    }
    await speak(page, 'ar');
    await page
      .getByRole('button', { name: say('duplicates:keep') })
      .first()
      .click();
    await expect.poll(() => pair.count()).toBe(before - 1);
    await page.getByRole('button', { name: say('common:undo') }).click();
    await expect.poll(() => pair.count()).toBe(before);
  });

  it('warns on the page of each', async () => {
    const { page } = app;
    await page.locator('a[href*="/projects/"]').first().click();
    await page.getByRole('region', { name: say('duplicates:notice') }).waitFor();
    await picture(page, 'notice-ar');
  });
});
