import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES, type Locale, translator } from '../../src/shared/locale/index.ts';
import { seriousFaults } from '../support/accessibility.ts';
import { counting } from '../support/actions.ts';
import { type Application, launch, ready } from '../support/application.ts';
import { keepRecoveryKey } from '../support/first-run.ts';

const say = translator('ar');
let app: Application;

beforeAll(async () => {
  app = await launch({ today: '2026-06-15' });
  await ready(app.page);
  await app.page.getByRole('button', { name: say('setup:door.demonstration.open') }).click();
  await keepRecoveryKey(app.page);
  await app.page.getByRole('navigation', { name: say('common:navigation') }).waitFor();
  await app.page.locator('h1').first().waitFor();
});
afterAll(() => app?.quit());

const box = () => app.page.getByRole('combobox', { name: say('search:label') });
const results = () => app.page.getByRole('listbox', { name: say('search:results') }).getByRole('option');

async function speak(locale: Locale): Promise<void> {
  const button = app.page.getByRole('button', { name: locale === 'ar' ? 'العربية' : 'Français', exact: true });
  if ((await app.page.locator('html').getAttribute('lang')) !== `${locale}-MA`) await button.first().click();
  await app.page.locator(`html[lang="${locale}-MA"]`).waitFor();
}

describe('finding', () => {
  it('leads to a project in two actions, by keyboard alone, however it is written', async () => {
    const { press, count } = counting(app.page);
    await press('Control+k');
    // The typing that goes with the key, at once: the first time, the palette is not there yet.
    await app.page.keyboard.type('ecole primaire');
    await results().filter({ hasText: 'مدرسة ابتدائية' }).first().waitFor();
    await press('Enter');
    await app.page.getByRole('heading', { level: 1, name: /مدرسة/ }).waitFor();
    expect(count()).toBe(2);
  });

  it('finds communes, actions and commands in either language, and says when there is nothing', async () => {
    await app.page.keyboard.press('Control+k');
    await box().fill('imprimer');
    await expect.poll(() => results().allTextContents()).toContain(say('search:command.print'));
    await box().fill('قققققق');
    await app.page.getByText(say('search:none')).waitFor();
    await box().fill('مداغ');
    const group = app.page.getByRole('group', { name: say('search:group.commune') });
    await group.getByRole('option').first().click();
    await app.page.getByRole('heading', { level: 1, name: say('projects:list.title') }).waitFor();
    await expect.poll(() => app.page.locator('[role=row] [data-column=title]').allTextContents()).not.toEqual([]);
  });

  it('offers what was opened last before anything is typed', async () => {
    await app.page.keyboard.press('Control+k');
    await box().fill('DEMO-2026-0001');
    await results().first().waitFor();
    await app.page.keyboard.press('Enter');
    await app.page.locator('h1').waitFor();
    await expect
      .poll(
        async () => {
          await app.page.keyboard.press('Control+k');
          await box().waitFor();
          const lines = await app.page.getByRole('group', { name: say('search:group.recent') }).allTextContents();
          await app.page.keyboard.press('Escape');
          return lines.join();
        },
        { timeout: 15_000, interval: 500 },
      )
      .toContain('DEMO-2026-0001');
  });
});

describe('the history', () => {
  const panel = () => app.page.getByRole('region', { name: say('history:title') });

  it('tells what changed in the words of the form; Ctrl Z goes back also after leaving the page, and Ctrl Y forth', async () => {
    await app.page.getByRole('button', { name: say('common:edit'), exact: true }).click();
    await app.page.getByLabel(say('projects:field.beneficiaries')).fill('2501');
    await app.page
      .getByRole('button', { name: say('common:save') })
      .last()
      .click();
    const first = panel().getByRole('listitem').first();
    await expect.poll(() => first.textContent()).toContain('2501');
    expect(await first.textContent()).toContain(say('projects:field.beneficiaries'));
    const project = app.page.url();
    await app.page.getByRole('link', { name: say('common:places.alerts') }).click();
    await app.page.getByRole('heading', { level: 1 }).waitFor();
    // The notice with its own button has gone.
    await app.page.getByText(say('projects:updated')).waitFor({ state: 'detached', timeout: 30_000 });
    await app.page.keyboard.press('Control+z');
    await app.page
      .getByText(/تم التراجع/)
      .first()
      .waitFor();
    await app.page.goto(project);
    await expect.poll(() => first.textContent(), { timeout: 10_000 }).toContain(say('history:way.undo'));
    expect(await first.textContent()).not.toMatch(/2501$/);
    await app.page.keyboard.press('Control+y');
    await expect.poll(() => first.textContent(), { timeout: 10_000 }).toMatch(/2501$/);
  });

  it('of the office brings back what was removed', async () => {
    await app.page.getByRole('button', { name: say('projects:moreActions') }).click();
    await app.page.getByRole('menuitem', { name: say('projects:remove') }).click();
    await app.page.keyboard.press('Control+k');
    await box().fill(say('history:screen'));
    await results().first().waitFor();
    await app.page.keyboard.press('Enter');
    await app.page.getByText(say('history:shelf.removed')).click();
    const restore = app.page.getByRole('button', { name: new RegExp(say('history:restore')) }).first();
    await restore.click();
    await app.page
      .getByText(/تم التراجع/)
      .first()
      .waitFor();
    await app.page.keyboard.press('Control+k');
    await box().fill('DEMO-2026-0001');
    await expect.poll(() => results().first().textContent()).toContain('DEMO-2026-0001');
    await app.page.keyboard.press('Escape');
  });

  it.each(LOCALES)('and the palette keep nobody out (%s)', async (locale) => {
    await speak(locale);
    // Notices that fade away are half transparent.
    await expect.poll(() => app.page.getByRole('alert').count(), { timeout: 20_000 }).toBe(0);
    for (const scheme of ['light', 'dark']) {
      await app.page.evaluate(
        (value) => document.documentElement.setAttribute('data-mantine-color-scheme', value),
        scheme,
      );
      expect(await seriousFaults(app.page)).toEqual([]);
      await app.page.keyboard.press('Control+k');
      await app.page.getByRole('combobox').first().fill('ecole');
      await app.page.getByRole('option').first().waitFor();
      expect(await seriousFaults(app.page)).toEqual([]);
      await app.page.keyboard.press('Escape');
    }
    await speak('ar');
  });
});
