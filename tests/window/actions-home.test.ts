import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../../src/shared/locale/index.ts';
import { counting } from '../support/actions.ts';
import { type Application, launch, ready } from '../support/application.ts';
import { openTestEngine, temporaryFolder } from '../support/engine.ts';
import { keepRecoveryKey } from '../support/first-run.ts';

const ar = translator('ar');

/** What each desk answers, and how many clicks or keys it takes. */
describe('the desks', () => {
  let app: Application;
  const home = temporaryFolder('moutabaa-home-');
  const documents = path.join(home, 'documents');

  beforeAll(async () => {
    app = await launch({ home, today: '2026-11-20' });
    await app.page.getByRole('button', { name: ar('setup:door.demonstration.open') }).click();
    await keepRecoveryKey(app.page);
    await ready(app.page);
    await app.page.getByText(ar('home:pressing.title')).waitFor();
    await app.quit();
    await somebodyReports();
  });
  afterAll(() => app?.quit());

  /** While nobody sits at the window. */
  async function somebodyReports(): Promise<void> {
    const other = await openTestEngine(home, { today: '2026-11-23' });
    const { rows } = await other.now('projects.list', { phases: ['execution'] });
    const [row] = rows;
    if (!row) throw new Error('the demonstration has projects under way');
    await other.call('projects.reportProgress', {
      project: row.id,
      on: '2026-11-22',
      percent: 99,
      source: 'visit',
      comment: '',
    });
    await other.stop();
  }

  it('tell the division what changed overnight: 0 actions', async () => {
    app = await launch({ home, today: '2026-11-23' });
    const news = app.page.getByRole('region', { name: /ما استجد منذ/ });
    await news.getByText(/99/).first().waitFor();
  });

  it('show an elected member their commune: 0 actions, once it is known', async () => {
    await app.page.getByText(ar('home:desk.elected'), { exact: true }).click();
    // The invented projects differ every time: a commune is taken that has one with several reasons.
    const known = app.page
      .locator('article')
      .filter({ hasText: ar('home:elected.why') })
      .first();
    const commune = (await known.locator('> div').first().innerText()).split('\n').at(-1)?.trim() ?? '';
    await app.page.getByRole('combobox', { name: ar('home:elected.commune') }).click();
    await app.page.getByRole('option', { name: commune, exact: true }).click();
    await app.quit();
    app = await launch({ home, today: '2026-11-23' });
    await ready(app.page);
    await app.page.getByText(/من أصل/).waitFor();
    await expect.poll(() => app.page.locator('article').count()).toBeGreaterThan(0);
    for (const card of await app.page.locator('article').all()) expect(await card.innerText()).toContain(commune);
  });

  it('say why a project is late: at most 1 action', async () => {
    const actions = counting(app.page);
    const card = app.page
      .locator('article')
      .filter({ hasText: ar('home:elected.why') })
      .first();
    await actions.click(card.getByRole('button', { name: /لماذا/ }));
    await card.getByRole('listitem').first().waitFor();
    expect(actions.count()).toBeLessThanOrEqual(1);
  });

  it('print the digest: at most 2 actions', async () => {
    const actions = counting(app.page);
    await actions.click(app.page.getByRole('button', { name: ar('papers:menu.label') }));
    await actions.click(app.page.getByRole('menuitem').filter({ hasText: 'PDF' }).first());
    await expect.poll(() => pdfsIn(documents), { timeout: 30_000 }).toBe(1);
    expect(actions.count()).toBeLessThanOrEqual(2);
  });
});

const pdfsIn = (folder: string): number =>
  (existsSync(folder) ? readdirSync(folder, { recursive: true }) : []).filter((name) => String(name).endsWith('.pdf'))
    .length;
