import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../../src/shared/locale/index.ts';
import { type Application, launch, ready } from '../support/application.ts';
import { keepRecoveryKey, openOffice } from '../support/first-run.ts';

const say = translator('ar');

describe('a machine that has lost its key', () => {
  let app: Application;
  let recoveryKey = '';

  beforeAll(async () => {
    app = await launch();
    await ready(app.page);
    await openOffice(app.page, 'empty', { name: 'قسم التجهيز', province: 'بركان' });
    const groups = app.page.locator('p[dir=ltr] > span');
    await groups.first().waitFor();
    recoveryKey = (await groups.allTextContents()).join('-');
    await keepRecoveryKey(app.page);
    await app.page.getByText(say('projects:empty.title')).waitFor();
    await app.quit();
    rmSync(path.join(app.home, 'keys'), { recursive: true });
    app = await launch({ home: app.home });
  });
  afterAll(() => app?.quit());

  it('says that the key is missing, and refuses another one', async () => {
    await app.page.getByRole('alert').getByText(say('errors:KEY_NEEDED')).waitFor();
    await app.page.getByLabel(say('common:engine.recoveryKey')).fill('AAAA-BBBB');
    await app.page.getByRole('button', { name: say('common:engine.unlock') }).click();
    await app.page.getByRole('alert').getByText(say('errors:KEY_WRONG')).waitFor();
  });

  it('opens with the printed recovery key, and keeps the key from then on', async () => {
    expect(recoveryKey).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){7}$/);
    await app.page.getByLabel(say('common:engine.recoveryKey')).fill(recoveryKey.toLowerCase());
    await app.page.getByRole('button', { name: say('common:engine.unlock') }).click();
    await app.page.getByText(say('projects:empty.title')).waitFor();
    await app.quit();
    app = await launch({ home: app.home });
    await app.page.getByText(say('projects:empty.title')).waitFor();
  });

  it('starts again by the button once what was in the way is gone', async () => {
    await app.quit();
    const vault = path.join(app.home, 'data', 'vault.json');
    renameSync(vault, `${vault}.away`);
    app = await launch({ home: app.home });
    await app.page.getByRole('alert').getByText(say('errors:VAULT_MISSING')).waitFor();
    renameSync(`${vault}.away`, vault);
    await app.page.getByRole('button', { name: say('common:engine.restart') }).click();
    await app.page.getByText(say('projects:empty.title')).waitFor();
  });
});
