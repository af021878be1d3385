import type { Page } from 'playwright-core';
import { translator } from '../../src/shared/locale/index.ts';

const say = translator('ar');

/** Goes through one of the first two doors as a person would. The window speaks Arabic on its first day. */
export async function openOffice(
  page: Page,
  door: 'empty' | 'import',
  { name, province }: { readonly name: string; readonly province: string },
): Promise<void> {
  await page.getByRole('button', { name: say(`setup:door.${door}.open`) }).click();
  await page.getByLabel(say('setup:office.nameAr')).fill(name);
  await page
    .getByRole('combobox', { name: say('setup:office.province') })
    .or(page.getByLabel(say('setup:office.province')))
    .first()
    .fill(province);
  await page.getByRole('option', { name: province, exact: true }).click();
  const create = door === 'import' ? 'setup:office.createAndImport' : 'setup:office.create';
  await page.getByRole('button', { name: say(create) }).click();
}

export async function keepRecoveryKey(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: say('setup:key.confirm') }).check();
  await page.getByRole('button', { name: say('setup:key.continue') }).click();
}
