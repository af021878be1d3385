import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../../src/shared/desks/index.ts';
import { LOCALES, type Locale, translator } from '../../src/shared/locale/index.ts';
import { rulesIn, SCHEMES, seriousFaults } from '../support/accessibility.ts';
import { type Application, launch, ready } from '../support/application.ts';
import { temporaryFolder } from '../support/engine.ts';
import { keepRecoveryKey } from '../support/first-run.ts';
import { writeProjectWorkbook } from '../support/workbooks.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** Pictures of every run; those of `docs/screens` are replaced only when somebody asks for it. */
const PICTURES = process.env.MOUTABAA_SCREENS ? path.join(ROOT, 'docs', 'screens') : path.join(ROOT, 'out', 'screens');

/** Each screen, reached from the frame as a person would. */
const SCREENS: Readonly<Record<string, (page: Page, locale: Locale, file: string) => Promise<void>>> = {
  home: (page, locale) => openDesk(page, locale, 'division'),
  'home-elected': (page, locale) => openDesk(page, locale, 'elected'),
  'home-council': (page, locale) => openDesk(page, locale, 'council'),
  projects: async (page, locale) => {
    await page.getByRole('link', { name: translator(locale)('common:places.projects'), exact: true }).click();
    await page.locator('[role=row]').nth(3).waitFor();
  },
  project: async (page) => {
    await page.locator('[role=row]').nth(2).dblclick();
    await page.locator('h1').waitFor();
    await page.waitForTimeout(400);
  },
  'new-project': async (page, locale) => {
    await page
      .getByRole('link', { name: translator(locale)('common:places.projects'), exact: true })
      .first()
      .click();
    await page
      .getByRole('button', { name: translator(locale)('projects:list.new') })
      .or(page.getByRole('link', { name: translator(locale)('projects:list.new') }))
      .first()
      .click();
    await page.getByLabel(translator(locale)('projects:field.titleAr')).waitFor();
  },
  import: async (page, locale, file) => {
    await page.getByRole('link', { name: translator(locale)('common:places.import') }).click();
    await page.locator('input[type=file]').setInputFiles(file);
    await page.locator('select, [role=combobox]').first().waitFor();
  },
  alerts: async (page, locale) => {
    await page.getByRole('link', { name: translator(locale)('common:places.alerts') }).click();
    await page.locator('h1').waitFor();
    await page.waitForTimeout(400);
  },
  tasks: (page, locale) => openPlace(page, locale, 'tasks'),
  meetings: (page) => openPath(page, '/tasks/meetings'),
  people: (page) => openPath(page, '/tasks/people'),
  calendar: (page, locale) => openPlace(page, locale, 'calendar'),
  board: (page, locale) => openPlace(page, locale, 'board'),
  updates: (page, locale) => openPlace(page, locale, 'updates'),
  duplicates: (page) => openPath(page, '/import/duplicates'),
  settings: async (page, locale) => {
    await page.getByRole('link', { name: translator(locale)('common:places.settings') }).click();
    await page.locator('h1').waitFor();
  },
};

async function openDesk(page: Page, locale: Locale, desk: Desk): Promise<void> {
  await page.getByRole('link', { name: translator(locale)('common:places.home') }).click();
  await page.getByText(translator(locale)(`home:desk.${desk}`), { exact: true }).click();
  await page.waitForTimeout(400);
}

async function openPlace(page: Page, locale: Locale, place: string): Promise<void> {
  await page.getByRole('link', { name: translator(locale)(`common:places.${place}`), exact: true }).click();
  await page.locator('h1').waitFor();
  await page.waitForTimeout(800);
}

/** A screen that is reached from another one. */
async function openPath(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, path);
  await page.locator('h1').waitFor();
  await page.waitForTimeout(800);
}

describe('every screen', () => {
  let app: Application;
  const file = path.join(temporaryFolder(), 'projects.xlsx');

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    await writeProjectWorkbook(file, { rows: 60, layout: 'province' });
    app = await launch({ today: '2026-06-15' });
    await ready(app.page);
  });
  afterAll(() => app?.quit());

  const picture = (name: string) =>
    app.page.screenshot({
      path: path.join(PICTURES, `${name}.jpg`),
      type: 'jpeg',
      quality: 82,
      animations: 'disabled',
    });

  it('of the first run', async () => {
    await picture('first-run-ar');
    expect(await seriousFaults(app.page)).toEqual([]);
    await app.page.getByRole('button', { name: 'Français' }).click();
    await app.page.getByText(translator('fr')('setup:welcome')).waitFor();
    await picture('first-run-fr');
    expect(await seriousFaults(app.page)).toEqual([]);
    await app.page.getByRole('button', { name: 'العربية' }).click();
    await app.page.getByRole('button', { name: translator('ar')('setup:door.demonstration.open') }).click();
    await app.page.getByText(translator('ar')('setup:key.title')).first().waitFor();
    await picture('recovery-key-ar');
    expect(await seriousFaults(app.page)).toEqual([]);
    await app.page.getByRole('button', { name: 'Français' }).click();
    await app.page.getByText(translator('fr')('setup:key.title')).first().waitFor();
    await picture('recovery-key-fr');
    await app.page.getByRole('button', { name: 'العربية' }).click();
    await app.page.getByText(translator('ar')('setup:key.title')).first().waitFor();
    await keepRecoveryKey(app.page);
    await ready(app.page);
  });

  for (const locale of LOCALES) {
    it.each(Object.keys(SCREENS))(`%s, in ${locale}, light and dark`, async (name) => {
      const other = locale === 'ar' ? 'العربية' : 'Français';
      const button = app.page.getByRole('button', { name: other, exact: true });
      if ((await app.page.locator('html').getAttribute('lang')) !== `${locale}-MA`) await button.first().click();
      await app.page.locator(`html[lang="${locale}-MA"]`).waitFor();
      await SCREENS[name]?.(app.page, locale, file);
      await picture(`${name}-${locale}`);
      const faults: string[] = [];
      for (const scheme of SCHEMES) {
        await app.page.evaluate(
          (value) => document.documentElement.setAttribute('data-mantine-color-scheme', value),
          scheme,
        );
        await app.page.waitForTimeout(250);
        faults.push(...(await seriousFaults(app.page, ...rulesIn(scheme))).map((fault) => `${scheme} ${fault}`));
      }
      await app.page.evaluate(() => document.documentElement.setAttribute('data-mantine-color-scheme', 'light'));
      expect(faults).toEqual([]);
    });
  }
});
