import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES, translator } from '../../src/shared/locale/index.ts';
import { seriousFaults } from '../support/accessibility.ts';
import { counting } from '../support/actions.ts';
import { type Application, launch, ready } from '../support/application.ts';
import { keepRecoveryKey } from '../support/first-run.ts';

const ar = translator('ar');

describe('facts in a few actions', () => {
  let app: Application;
  beforeAll(async () => {
    app = await launch({ today: '2026-06-15' });
    await ready(app.page);
    await app.page.getByRole('button', { name: ar('setup:door.demonstration.open') }).click();
    await keepRecoveryKey(app.page);
    await toList();
  });
  afterAll(() => app?.quit());
  afterEach(async () => {
    await app.page.keyboard.press('Escape');
  });

  const dialog = () => app.page.getByRole('dialog', { name: ar('journal:title') });
  const toList = async (): Promise<void> => {
    await app.page
      .getByRole('link', { name: ar('common:places.projects'), exact: true })
      .first()
      .click();
    await app.page.locator('[role=row]').nth(3).waitFor();
  };

  it('records progress in four actions from the list', async () => {
    const act = counting(app.page);
    await act.click(app.page.locator('[role=row]').nth(2));
    await act.press('f');
    await app.page.getByLabel(ar('journal:field.percent')).waitFor();
    await expect.poll(() => app.page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await act.type('61,5');
    await act.press('Enter');
    await app.page.getByRole('button', { name: ar('common:undo') }).waitFor();
    await dialog().waitFor({ state: 'hidden' });
    await app.page.getByText('61,5').first().waitFor();
    expect(act.count()).toBeLessThanOrEqual(5);
  });

  it('records a stop order in five actions from the list', async () => {
    const act = counting(app.page);
    await toList();
    await act.click(app.page.locator('[role=row]').nth(4));
    await act.press('f');
    await dialog().waitFor();
    await act.press('Alt+3');
    await app.page.getByRole('radio', { name: ar('vocabulary:serviceOrderType.stop') }).waitFor({ state: 'attached' });
    await act.click(app.page.getByText(ar('vocabulary:serviceOrderType.stop'), { exact: true }));
    await act.press('Enter');
    await dialog().waitFor({ state: 'hidden' });
    expect(act.count()).toBeLessThanOrEqual(6);
  });

  it('keeps what was typed when the form is closed, and when a notification leads elsewhere', async () => {
    await toList();
    await app.page.locator('[role=row]').nth(3).click();
    await app.page.keyboard.press('f');
    await dialog().waitFor();
    await app.page.keyboard.press('Alt+2');
    await app.page.getByLabel(ar('journal:field.observations')).fill('تشققات في الجدار');
    await app.electron.evaluate(({ app: electron }) =>
      electron.emit('second-instance', {}, ['moutabaa', 'moutabaa://alerts']),
    );
    await app.page.getByRole('heading', { level: 1, name: ar('common:places.alerts') }).waitFor({ state: 'attached' });
    expect(await app.page.getByLabel(ar('journal:field.observations')).inputValue()).toBe('تشققات في الجدار');
    await app.page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    await app.page.keyboard.press('f');
    await dialog().waitFor();
    await app.page.getByText(ar('journal:draft.restored')).waitFor();
    expect(await app.page.getByLabel(ar('journal:field.observations')).inputValue()).toBe('تشققات في الجدار');
    await app.page.getByRole('button', { name: ar('journal:draft.restart') }).click();
    expect(await app.page.getByLabel(ar('journal:field.observations')).inputValue()).toBe('');
    await app.page.keyboard.press('Escape');
  });

  it('keeps what was typed into the sheet of a project when a notification leads elsewhere', async () => {
    await toList();
    await app.page.locator('[role=row]').nth(2).dblclick();
    const edit = app.page.getByRole('button', { name: ar('common:edit'), exact: true });
    await edit.click();
    await app.page.getByLabel(ar('projects:field.remarks')).fill('ملاحظة لم تحفظ');
    const opened = app.page.url();
    await app.electron.evaluate(({ app: electron }) =>
      electron.emit('second-instance', {}, ['moutabaa', 'moutabaa://alerts']),
    );
    await app.page.getByRole('heading', { level: 1, name: ar('common:places.alerts') }).waitFor({ state: 'attached' });
    await app.page.evaluate((url) => {
      location.hash = new URL(url).hash;
    }, opened);
    await edit.click();
    await app.page.getByText(ar('journal:draft.restored')).waitFor();
    expect(await app.page.getByLabel(ar('projects:field.remarks')).inputValue()).toBe('ملاحظة لم تحفظ');
    await app.page.getByRole('button', { name: ar('common:cancel'), exact: true }).click();
  });

  it('asks for an urgent intervention with one click on the page of a project', async () => {
    await toList();
    await app.page.locator('[role=row]').nth(2).dblclick();
    await app.page.getByRole('heading', { level: 1 }).waitFor();
    const act = counting(app.page);
    await act.click(app.page.getByRole('button', { name: ar('journal:urgent.ask') }));
    await app.page.getByText(ar('journal:urgent.done', { day: '18 يونيو 2026' })).waitFor();
    expect(act.count()).toBe(1);
  });

  it.each(LOCALES)('has nothing that keeps anyone out (%s)', async (locale) => {
    const say = translator(locale);
    const other = app.page.getByRole('button', { name: locale === 'fr' ? 'Français' : 'العربية' });
    if ((await app.page.locator('html').getAttribute('lang')) !== `${locale}-MA`) await other.click();
    for (const kind of [1, 2, 3, 4, 5]) {
      await app.page.locator('body').press('f');
      await app.page.getByRole('dialog', { name: say('journal:title') }).waitFor();
      await app.page.keyboard.press(`Alt+${kind}`);
      await app.page.waitForTimeout(400);
      expect(await seriousFaults(app.page)).toEqual([]);
      await app.page
        .getByRole('dialog')
        .getByRole('button', { name: say('common:close') })
        .click();
      await app.page.getByRole('dialog', { name: say('journal:title') }).waitFor({ state: 'hidden' });
    }
  });
});
