import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../../src/shared/locale/index.ts';
import { type Application, launch, ready } from '../support/application.ts';
import { keepRecoveryKey, openOffice } from '../support/first-run.ts';
import { engineProcessOf } from '../support/process-tree.ts';

const ar = translator('ar');
const fr = translator('fr');
const TITLE = 'بناء دار الطالبة';

describe('a day at the desk', () => {
  let app: Application;
  beforeAll(async () => {
    app = await launch({ today: '2026-06-15' });
    await ready(app.page);
    await openOffice(app.page, 'empty', { name: 'قسم التجهيز', province: 'بركان' });
    await keepRecoveryKey(app.page);
  });
  afterAll(() => app?.quit());

  const newProject = () =>
    app.page
      .getByRole('button', { name: ar('projects:list.new') })
      .or(app.page.getByRole('link', { name: ar('projects:list.new') }))
      .first()
      .click();

  const create = async (title: string): Promise<void> => {
    await app.page.getByLabel(ar('projects:field.titleAr')).fill(title);
    await app.page.getByRole('button', { name: ar('common:save'), exact: true }).click();
  };

  it('begins with an empty list that says what to do', async () => {
    await app.page.getByText(ar('projects:empty.title')).waitFor();
  });

  it('creates a project with its title alone', async () => {
    await newProject();
    await create(TITLE);
    await app.page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await app.page.getByText('PRJ-2026-0001').first().waitFor();
  });

  it('finds it by a word without its marks, and opens it with the keyboard alone', async () => {
    await app.page.keyboard.press('Alt+3');
    await app.page.getByText(TITLE).first().waitFor();
    await app.page.keyboard.press('/');
    await app.page.keyboard.type('الطالبه');
    await app.page.getByText(TITLE).first().waitFor();
    await app.page
      .getByRole('searchbox')
      .or(app.page.getByLabel(ar('projects:list.search')))
      .first()
      .press('Enter');
    await app.page.keyboard.press('ArrowDown');
    await app.page.keyboard.press('Enter');
    await app.page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  });

  it('takes a measure with decimals, and takes it back', async () => {
    await app.page
      .getByRole('button', { name: ar('projects:report.open') })
      .first()
      .click();
    await app.page.getByLabel(ar('projects:report.percent')).pressSequentially('62,5');
    await app.page.getByRole('button', { name: ar('projects:report.save'), exact: true }).click();
    // The history of the page keeps both acts; what counts is the card of the works.
    const works = app.page.getByRole('region', { name: ar('projects:history.title') });
    await works.getByText('62,5').first().waitFor();
    await app.page.keyboard.press('Control+z');
    await expect.poll(() => works.getByText('62,5').count()).toBe(0);
  });

  it('speaks French at once, left to right, and Arabic again', async () => {
    await app.page.getByRole('button', { name: 'Français' }).first().click();
    await app.page
      .getByRole('link', { name: fr('common:places.projects'), exact: true })
      .first()
      .waitFor();
    expect(await app.page.locator('html').getAttribute('lang')).toBe('fr-MA');
    expect(await app.page.locator('html').getAttribute('dir')).toBe('ltr');
    const menu = await app.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
    expect(menu).toEqual(['Fichier', 'Édition', 'Affichage', 'Aide']);
    await app.page.getByRole('button', { name: 'العربية' }).first().click();
    await app.page
      .getByRole('link', { name: ar('common:places.projects'), exact: true })
      .first()
      .waitFor();
    expect(await app.page.locator('html').getAttribute('dir')).toBe('rtl');
  });

  it.skipIf(process.platform !== 'linux')(
    'survives the death of its engine: noticed, mended, nothing lost',
    async () => {
      const parent = app.electron.process().pid ?? 0;
      const before = engineProcessOf(parent);
      process.kill(before, 'SIGKILL');
      await expect.poll(() => engineIsAnother(parent, before), { timeout: 15_000 }).toBe(true);
      await app.page.keyboard.press('Alt+3');
      await app.page.getByText(TITLE).first().waitFor();
      await newProject();
      await create('مشروع بعد العطب');
      await app.page.getByText('PRJ-2026-0002').first().waitFor();
    },
  );

  it('makes a backup of everything where the person says', async () => {
    const file = path.join(app.home, 'everything.moutabaa');
    await app.electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, file);
    await app.page.getByRole('link', { name: ar('common:places.settings') }).click();
    await app.page.getByRole('button', { name: ar('settings:data.backupNow') }).click();
    await expect.poll(() => (existsSync(file) ? statSync(file).size : 0), { timeout: 20_000 }).toBeGreaterThan(10_000);
  });

  it('stays in the tray when its window is closed, and comes back', async () => {
    await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    const visible = () => app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
    await expect.poll(visible).toBe(false);
    await app.electron.evaluate(({ app: electron }) =>
      electron.emit('second-instance', {}, ['moutabaa', 'moutabaa://alerts']),
    );
    await expect.poll(visible).toBe(true);
    await app.page.getByRole('heading', { level: 1, name: ar('common:places.alerts') }).waitFor();
  });
});

function engineIsAnother(parent: number, before: number): boolean {
  try {
    return engineProcessOf(parent) !== before;
  } catch {
    return false;
  }
}
