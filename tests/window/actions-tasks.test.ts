import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES, type Locale, translator } from '../../src/shared/locale/index.ts';
import { seriousFaults } from '../support/accessibility.ts';
import { type Counted, counting } from '../support/actions.ts';
import { type Application, launch, ready } from '../support/application.ts';
import { keepRecoveryKey } from '../support/first-run.ts';

const TODAY = '2026-11-25';
const say = translator('ar');

/** Closes what is still told; how many notices there are yet. */
async function withoutNotices(page: Page): Promise<number> {
  await page.evaluate(() => {
    for (const close of document.querySelectorAll<HTMLElement>('.mantine-Notification-closeButton')) close.click();
  });
  return page.locator('.mantine-Notification-root').count();
}

describe('actions, meetings and the calendar', () => {
  let app: Application;
  let page: Page;
  let acts: Counted;

  beforeAll(async () => {
    app = await launch({ today: TODAY });
    page = app.page;
    acts = counting(page);
    await ready(page);
    await page.getByRole('button', { name: say('setup:door.demonstration.open') }).click();
    await keepRecoveryKey(page);
  });
  afterAll(() => app?.quit());

  const open = async (path: string): Promise<void> => {
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, path);
    acts.restart();
  };

  it('gives an alert to someone in two actions, and takes it back', async () => {
    await open('/alerts');
    const row = page.getByRole('article').first();
    await row.waitFor();
    await acts.click(row.getByRole('button', { name: say('tasks:give.open') }));
    await acts.click(page.getByRole('option', { name: 'تقني المصلحة 1' }));
    await row.getByText('تقني المصلحة 1').waitFor();
    expect(acts.count()).toBe(2);
    await page
      .getByRole('button', { name: say('common:undo') })
      .first()
      .click();
    await expect.poll(() => row.getByText('تقني المصلحة 1').count()).toBe(0);
  });

  it('gives it with the keyboard to a name that is in no list', async () => {
    await open('/alerts');
    const row = page.getByRole('article').first();
    await acts.click(row.getByRole('button', { name: say('tasks:give.open') }));
    await page.getByRole('combobox', { name: say('tasks:give.search') }).waitFor();
    await page.keyboard.type('مصلحة الطرق');
    await acts.press('Enter');
    await row.getByText('مصلحة الطرق').waitFor();
    expect(acts.count()).toBe(2);
  });

  it('asks the service in two actions; the answer stands on the project', async () => {
    await page.getByRole('article').first().getByRole('link').click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    acts.restart();
    await acts.click(page.getByRole('button', { name: say('tasks:ask.open') }));
    await acts.click(page.getByRole('button', { name: say('tasks:ask.question.when') }));
    const card = page.getByRole('region', { name: say('tasks:ofProject.title') });
    const question = card.getByRole('article').filter({ hasText: say('tasks:ask.question.when') });
    await question.waitFor();
    expect(acts.count()).toBe(2);
    await question.getByRole('button', { name: /إنهاء/ }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('نهاية الشهر المقبل');
    await page.keyboard.press('Enter');
    await question.getByText('نهاية الشهر المقبل').waitFor();
  });

  it('adds an action in one line and closes it by one key', async () => {
    await open('/tasks');
    await page.getByLabel(say('tasks:quick.label')).fill('معاينة القنطرة @تقني المصلحة 2 30/11 !');
    await page.keyboard.press('Enter');
    const row = page.getByRole('listitem').filter({ hasText: 'معاينة القنطرة' });
    await row.getByText('تقني المصلحة 2').waitFor();
    await row.getByText(say('tasks:urgent')).waitFor();
    await row.focus();
    acts.restart();
    await acts.press('d');
    await expect.poll(() => row.count()).toBe(0);
    expect(acts.count()).toBe(1);
  });

  it('decides in a meeting, line by line; the next meeting calls the decision again', async () => {
    await open('/tasks/meetings');
    await page.getByRole('button', { name: say('meetings:add') }).click();
    const projects = page.getByRole('region', { name: say('meetings:agenda.projects') });
    const line = projects.getByRole('textbox').first();
    await line.fill('توجيه إنذار @مسؤول الصفقات 1 7/12');
    await line.press('Enter');
    await projects.getByRole('article').filter({ hasText: 'توجيه إنذار' }).waitFor();
    await page.getByLabel(say('meetings:minutes')).last().fill('تم الاتفاق على إنذار المقاولة.');
    await page.getByRole('button', { name: say('meetings:finish') }).click();
    await page.getByRole('button', { name: say('meetings:reopen') }).waitFor();
    await open('/tasks/meetings');
    await page.getByRole('button', { name: say('meetings:add') }).click();
    const actions = page.getByRole('region', { name: say('meetings:agenda.tasks') });
    await actions.getByRole('article').first().waitFor();
    const more = actions.getByRole('button', { name: /عرض/ });
    if (await more.isVisible()) await more.click();
    await actions.getByText('توجيه إنذار').waitFor();
  });

  it('goes through the days of the calendar by keys and puts a meeting on one', async () => {
    await open('/calendar');
    await page.locator(`[data-day="${TODAY}"]`).focus();
    await page.keyboard.press('ArrowLeft');
    await page.locator('[data-day="2026-11-26"][aria-pressed="true"]').waitFor();
    await page.keyboard.press('PageDown');
    await page.getByText('دجنبر 2026').first().waitFor();
    await page.getByRole('button', { name: say('calendar:addMeeting'), exact: true }).click();
    await page.getByRole('button', { name: say('meetings:finish') }).waitFor();
  });

  const SCREENS = ['/tasks', '/tasks/meetings', '/tasks/people', '/calendar', '/alerts'];

  it.each(LOCALES)('has no serious fault for a screen reader (%s)', async (locale: Locale) => {
    if (locale === 'fr') await page.getByRole('button', { name: 'Français' }).first().click();
    // A notice that fades is pale for a moment.
    await expect.poll(() => withoutNotices(page)).toBe(0);
    for (const path of SCREENS) {
      await open(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForTimeout(700);
      expect(await seriousFaults(page), path).toEqual([]);
    }
    await open('/tasks/meetings');
    await page.getByRole('listitem').getByRole('link').first().click();
    await page.getByRole('region', { name: translator(locale)('meetings:minutes') }).waitFor();
    expect(await seriousFaults(page), 'a meeting').toEqual([]);
  });
});
