import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../../src/shared/locale/index.ts';
import { counting } from '../support/actions.ts';
import { type Application, launch, ready } from '../support/application.ts';
import { temporaryFolder } from '../support/engine.ts';
import { keepRecoveryKey } from '../support/first-run.ts';
import { cellsOf, saveCells } from '../support/update-sheets.ts';

const ar = translator('ar');

describe('an update sheet', () => {
  let app: Application;
  const home = temporaryFolder('moutabaa-window-');
  const documents = path.join(home, 'documents');
  const returned = path.join(home, 'returned.xlsx');

  beforeAll(async () => {
    app = await launch({ home, today: '2026-11-20' });
    await app.page.getByRole('button', { name: ar('setup:door.demonstration.open') }).click();
    await keepRecoveryKey(app.page);
    await ready(app.page);
  });
  afterAll(() => app?.quit());

  it('is made in at most 3 actions', async () => {
    const actions = counting(app.page);
    await actions.click(app.page.getByRole('link', { name: ar('common:places.updates') }));
    await actions.click(
      app.page
        .getByRole('region', { name: ar('updateSheets:screen.services') })
        .getByRole('button')
        .first(),
    );
    await app.page.getByText(ar('papers:open')).waitFor();
    expect(actions.count()).toBeLessThanOrEqual(3);
  });

  it('is taken back in at most 3 actions, once it is filled in', async () => {
    const [name] = readdirSync(documents);
    const cells = await cellsOf(path.join(documents, name ?? ''));
    const percent = cells[2]?.indexOf('mtb:percent:new') ?? -1;
    const row = cells[4];
    if (!row || percent < 0) throw new Error('the sheet has a project and a blank cell for its progress');
    row[percent] = '97 %';
    await saveCells(returned, cells);

    const actions = counting(app.page);
    await actions.click(app.page.getByRole('link', { name: ar('common:places.updates') }));
    const chooser = app.page.waitForEvent('filechooser');
    await actions.click(app.page.getByRole('button', { name: ar('updateSheets:screen.choose') }));
    await (await chooser).setFiles(returned);
    await app.page.getByText('97').first().waitFor();
    await actions.click(app.page.getByRole('button', { name: ar('updateSheets:review.accept', { count: 1 }) }));
    await app.page.getByText(ar('updateSheets:review.accepted', { count: 1 })).waitFor();
    expect(actions.count()).toBeLessThanOrEqual(3);
  });

  it('can be taken back again', async () => {
    await app.page
      .getByRole('button', { name: ar('common:undo') })
      .first()
      .click();
    await expect.poll(() => app.page.getByText('97').count()).toBe(0);
  });
});
