import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { translator } from '../../src/shared/locale/index.ts';
import { type Application, launch, ready } from '../support/application.ts';
import { openTestEngine, temporaryFolder } from '../support/engine.ts';
import { writeProjectWorkbook } from '../support/workbooks.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PICTURES = process.env.MOUTABAA_SCREENS ? path.join(ROOT, 'docs', 'screens') : path.join(ROOT, 'out', 'screens');
const TODAY = '2026-06-15';

/** An office with a list of so many projects, as its engine leaves it. */
async function officeWith(projects: number): Promise<string> {
  const home = temporaryFolder('moutabaa-size-');
  const file = path.join(home, 'list.xlsx');
  await writeProjectWorkbook(file, { rows: projects, layout: 'province' });
  const engine = await openTestEngine(home, { today: TODAY });
  const provinces = await engine.call('setup.provinces', {});
  const berkane = provinces.find(({ name }) => name.fr === 'Berkane');
  if (!berkane) throw new Error('Berkane is among the provinces');
  await engine.call('setup.createOffice', {
    name: { ar: 'قسم التتبع', fr: 'Division du suivi' },
    province: berkane.id,
  });
  await engine.call('setup.recoveryKeyKept', {});
  const { token } = await engine.call('import.open', { file });
  await engine.call('import.accept', { token });
  await engine.stop();
  return home;
}

describe('the desk and the list', () => {
  let app: Application | undefined;
  afterEach(async () => {
    await app?.quit();
    app = undefined;
  });

  it.each([
    [5, 'ar'],
    [400, 'fr'],
    [5000, 'ar'],
  ] as const)('stand %i projects (%s)', async (projects, locale) => {
    mkdirSync(PICTURES, { recursive: true });
    app = await launch({ home: await officeWith(projects), today: TODAY });
    const { page } = app;
    const t = translator(locale);
    await ready(page);
    if (locale === 'fr') await page.getByRole('button', { name: 'Français', exact: true }).first().click();
    await page.locator(`html[lang="${locale}-MA"]`).waitFor();
    await page.getByRole('region', { name: t('home:pressing.title') }).waitFor();
    await page.waitForTimeout(800);
    await page.screenshot({ path: path.join(PICTURES, `home-${projects}.jpg`), type: 'jpeg', quality: 82 });
    await page.getByRole('link', { name: t('common:places.projects'), exact: true }).click();
    await page.locator('[role=row]').nth(3).waitFor();
    await page.screenshot({ path: path.join(PICTURES, `projects-${projects}.jpg`), type: 'jpeg', quality: 82 });
    const grid = page.getByRole('grid').first();
    expect(Number(await grid.getAttribute('aria-rowcount'))).toBeGreaterThan(projects * 0.8);
  });
});
