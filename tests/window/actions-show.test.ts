import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES, type Locale, translator } from '../../src/shared/locale/index.ts';
import { plainText } from '../../src/shared/papers/index.ts';
import { rulesIn, SCHEMES, seriousFaults } from '../support/accessibility.ts';
import { counting } from '../support/actions.ts';
import { type Application, launch, ready } from '../support/application.ts';
import { openTestEngine, PROJECT, temporaryFolder } from '../support/engine.ts';
import { textOfPart } from '../support/office-files.ts';

const TODAY = '2026-06-15';
const ar = translator('ar');
const samples = process.env.MOUTABAA_SAMPLES;
const TITLE = 'تهيئة المسلك القروي بدوار الزيتون';
const SCRIPT = '<img src=x onerror="document.title=1"><script>document.title=1</script>';

function hostileTexts(): readonly string[] {
  if (samples === undefined) return [SCRIPT];
  const file = path.join(samples, 'bad-input', 'naughty-strings', 'blns.json');
  const texts: readonly string[] = JSON.parse(readFileSync(file, 'utf8'));
  return [SCRIPT, ...texts.filter((text) => text.trim() !== '').slice(0, 90)];
}

/** An office with two projects, one of them full of hostile texts. */
async function prepare(home: string): Promise<string> {
  const office = await openTestEngine(home, { today: TODAY });
  try {
    const provinces = await office.call('setup.provinces', {});
    const province = provinces.find(({ name }) => name.fr === 'Berkane')?.id ?? '';
    await office.call('setup.createOffice', { name: { ar: 'قسم التجهيز', fr: 'Division de l’équipement' }, province });
    await office.call('setup.recoveryKey', {});
    await office.call('setup.recoveryKeyKept', {});
    await office.call('projects.create', {
      ...PROJECT,
      title: { ar: 'مشروع آخر', fr: '=1+1' },
      estimatedCost: 250_000_000,
    });
    const otherColumns = hostileTexts().map((value, index) => ({ name: `${index}`, value }));
    const made = await office.call('projects.create', { ...PROJECT, title: { ar: TITLE, fr: SCRIPT }, otherColumns });
    return made.id;
  } finally {
    await office.stop();
  }
}

describe('showing and printing', () => {
  let app: Application;
  let project: string;
  const home = temporaryFolder('moutabaa-show-');
  const documents = path.join(home, 'documents');

  beforeAll(async () => {
    project = await prepare(home);
    app = await launch({ today: TODAY, home });
    await ready(app.page);
  });
  afterAll(() => app?.quit());

  const saved = (ending: string) => expect.poll(() => files(ending).length, { timeout: 20_000 });
  const files = (ending: string): readonly string[] => {
    try {
      return readdirSync(documents).filter((name) => name.endsWith(ending));
    } catch {
      return [];
    }
  };

  it('makes a PDF of the board in two actions', async () => {
    await app.page.getByRole('link', { name: ar('common:places.board') }).click();
    await app.page.getByRole('heading', { name: ar('board:by.condition') }).waitFor();
    const person = counting(app.page);
    await person.click(app.page.getByRole('button', { name: ar('papers:menu.label') }));
    await person.click(app.page.getByRole('menuitem', { name: ar('papers:menu.pdf.ar') }));
    await saved('.pdf').toBe(1);
    expect(person.count()).toBe(2);
    expect(files('.pdf')).toEqual(['لوحة القيادة - 15 يونيو 2026.pdf']);
    const pdf = readFileSync(path.join(documents, files('.pdf')[0] ?? ''), 'latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).toContain('PlexSansArabic');
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(0);
  });

  it('leads from a line of the board to its projects', async () => {
    await app.page.getByRole('button', { name: ar('vocabulary:sector.roads') }).click();
    await app.page.getByText(TITLE).first().waitFor();
  });

  it('makes a Word document of a project in two actions, with hostile texts as they are', async () => {
    await app.page.evaluate((id) => {
      window.location.hash = `/projects/${id}`;
    }, project);
    await app.page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    const person = counting(app.page);
    await person.click(app.page.getByRole('button', { name: ar('papers:menu.label') }));
    await person.click(app.page.getByRole('menuitem', { name: ar('papers:menu.docx') }));
    await saved('.docx').toBe(1);
    expect(person.count()).toBe(2);
    const { text } = await textOfPart(path.join(documents, files('.docx')[0] ?? ''), 'word/document.xml');
    // References in Arabic sentences are isolated; nothing else is added.
    const plain = (value: string): string =>
      plainText(value)
        .replace(/[\u2066\u2069]/g, '')
        .replace(/\r\n|\r/g, '\n');
    const lost = hostileTexts().filter((value) => !plain(text).includes(plain(value)));
    expect(lost).toEqual([]);
  });

  it('prints hostile texts without running them', async () => {
    await app.page.getByRole('button', { name: ar('papers:menu.label') }).click();
    await app.page.getByRole('menuitem', { name: ar('papers:menu.pdf.fr') }).click();
    await saved('.pdf').toBe(2);
    expect(app.electron.windows()).toHaveLength(1);
    expect(await app.page.title()).not.toBe('1');
  });

  it('writes the list as a spreadsheet that runs nothing', async () => {
    await app.page.getByRole('link', { name: ar('common:places.projects'), exact: true }).click();
    await app.page.getByText(TITLE).first().waitFor();
    await app.page.getByRole('button', { name: ar('papers:menu.label') }).click();
    await app.page.getByRole('menuitem', { name: ar('papers:menu.xlsx') }).click();
    await saved('.xlsx').toBe(1);
    const file = path.join(documents, files('.xlsx')[0] ?? '');
    const { xml } = await textOfPart(file, 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('rightToLeft="1"');
    expect(xml).not.toContain('<f>');
    expect((await textOfPart(file, 'xl/sharedStrings.xml')).text).toContain(TITLE);
  });

  for (const locale of LOCALES) {
    it(`has nothing serious for axe on the board, in ${locale}, light and dark`, async () => {
      await speak(app, locale);
      await app.page.getByRole('link', { name: translator(locale)('common:places.board') }).click();
      await app.page.getByRole('heading', { name: translator(locale)('board:by.condition') }).waitFor();
      for (const scheme of SCHEMES) {
        await app.page.evaluate(
          (value) => document.documentElement.setAttribute('data-mantine-color-scheme', value),
          scheme,
        );
        await app.page.waitForTimeout(250);
        expect(await seriousFaults(app.page, ...rulesIn(scheme))).toEqual([]);
      }
    });
  }
});

async function speak({ page }: Application, locale: Locale): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) === `${locale}-MA`) return;
  await page
    .getByRole('button', { name: locale === 'ar' ? 'العربية' : 'Français', exact: true })
    .first()
    .click();
  await page.locator(`html[lang="${locale}-MA"]`).waitFor();
}
