import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHAPTERS } from '../../src/renderer/help/pages.ts';
import { LOCALES, type Locale, translator } from '../../src/shared/locale/index.ts';
import { type Application, launch, ready } from '../support/application.ts';
import { keepRecoveryKey } from '../support/first-run.ts';

const PICTURES = path.resolve(import.meta.dirname, '../../assets/help');
/** Places of which the manual has a picture, and what shows that they are there. */
const PICTURED = CHAPTERS.flatMap(({ place, picture }) =>
  place === null || picture === null ? [] : [{ place, picture }],
);
const SCREENS = ['/help', '/settings'] as const;

describe('the manual and the settings', () => {
  let app: Application;

  beforeAll(async () => {
    app = await launch({ today: '2026-06-15' });
    const ar = translator('ar');
    await app.page.getByRole('button', { name: ar('setup:door.demonstration.open') }).click();
    await app.page.getByText(ar('setup:key.title')).first().waitFor();
    await keepRecoveryKey(app.page);
    await ready(app.page);
    await app.page.getByRole('link', { name: ar('common:places.help') }).waitFor();
  });
  afterAll(() => app?.quit());

  it('F1 opens it from anywhere, and its search folds letters', async () => {
    const { page } = app;
    await page.keyboard.press('F1');
    await page.getByRole('heading', { level: 1, name: translator('ar')('common:places.help') }).waitFor();
    const chapters = page.getByRole('article');
    expect(await chapters.count()).toBe(CHAPTERS.length);
    await page.getByRole('searchbox').fill('إستيراد لائحه');
    await expect.poll(() => chapters.count()).toBeLessThan(CHAPTERS.length);
    expect(await chapters.first().textContent()).toContain('استيراد لائحة');
    await page.getByRole('searchbox').fill('');
  });

  it('shows its pictures', async () => {
    const pictures = app.page.getByRole('article').getByRole('img');
    expect(await pictures.count()).toBe(PICTURED.length);
    for (const picture of await pictures.all()) {
      await picture.scrollIntoViewIfNeeded();
      const width = () => picture.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0));
      await expect.poll(width).toBe(1000);
    }
  });

  it('leads to the place that a page speaks of', async () => {
    const { page } = app;
    await page.locator('#manual-alerts').getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: translator('ar')('common:places.alerts') }).waitFor();
    await page.keyboard.press('F1');
    await page.getByRole('article').first().waitFor();
  });

  it('finds a setting, changes it for the office and takes it back', async () => {
    const { page } = app;
    const ar = translator('ar');
    const label = ar('settings:silentDays.label');
    await open(app, '/settings');
    await page.getByRole('searchbox').fill('السكوت');
    const field = page.getByRole('textbox', { name: label });
    await field.fill('45');
    await field.press('Enter');
    await page.getByRole('button', { name: ar('settings:reset', { label }) }).click();
    await expect.poll(() => field.inputValue()).toContain('30');
    await page.getByRole('searchbox').fill('');
  });

  for (const locale of LOCALES) {
    it.each(SCREENS)(`%s has nothing serious for axe, in ${locale}, light and dark`, async (place) => {
      await speak(app, locale);
      await open(app, place);
      const faults: string[] = [];
      for (const scheme of ['light', 'dark']) {
        await paint(app, scheme);
        const { violations } = await new AxeBuilder({ page: app.page }).setLegacyMode(true).analyze();
        const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
        faults.push(...serious.map(({ id, nodes }) => `${scheme} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`));
      }
      await paint(app, 'light');
      expect(faults).toEqual([]);
    });

    // The pictures of the manual are made anew only when somebody asks for it.
    it.runIf(process.env.MOUTABAA_SCREENS)(`pictures of the manual, in ${locale}`, async () => {
      await speak(app, locale);
      await app.page.setViewportSize({ width: 1000, height: 625 });
      for (const { place, picture } of PICTURED) {
        await open(app, place);
        await app.page.waitForTimeout(600);
        const file = path.join(PICTURES, `${picture}-${locale}.jpg`);
        await app.page.screenshot({ path: file, type: 'jpeg', quality: 52, animations: 'disabled' });
      }
    });
  }
});

async function open({ page }: Application, place: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, place);
  await page.locator('h1').first().waitFor();
}

async function paint({ page }: Application, scheme: string): Promise<void> {
  await page.evaluate((value) => document.documentElement.setAttribute('data-mantine-color-scheme', value), scheme);
  await page.waitForTimeout(250);
}

async function speak({ page }: Application, locale: Locale): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) === `${locale}-MA`) return;
  const other = locale === 'ar' ? 'العربية' : 'Français';
  await page.getByRole('button', { name: other, exact: true }).first().click();
  await page.locator(`html[lang="${locale}-MA"]`).waitFor();
}
