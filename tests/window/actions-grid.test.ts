import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeOffice } from '../../bench/office.ts';
import { translator } from '../../src/shared/locale/index.ts';
import { SHEET_KEYS, type SheetKey } from '../../src/shared/sheet/index.ts';
import { seriousFaults } from '../support/accessibility.ts';
import { type Counted, counting } from '../support/actions.ts';
import { type Application, launch, ready } from '../support/application.ts';
import { temporaryFolder } from '../support/engine.ts';

const ar = translator('ar');
const fr = translator('fr');
const PROJECTS = 10_000;
const NB = '\u00a0';
/** Ten thousand projects take their time on a busy machine. */
const soon = <Value>(look: () => Value) => expect.poll(look, { timeout: 20_000 });
/** Columns that the sheet shows at first. */
const SHOWN = SHEET_KEYS.filter(
  (key) => !['titleAr', 'titleFr', 'workType', 'priority', 'year', 'place'].includes(key),
);

describe('the list as a sheet', () => {
  let app: Application;
  let actions: Counted;

  beforeAll(async () => {
    const home = temporaryFolder('moutabaa-grid-');
    await makeOffice(home, PROJECTS);
    app = await launch({ home });
    actions = counting(app.page);
    await ready(app.page);
    await app.page.getByRole('link', { name: ar('common:places.projects'), exact: true }).click();
    await app.page.getByRole('button', { name: ar('sheet:mode.sheet') }).click();
    await cell(0, 'percent').waitFor();
  });
  afterAll(() => app?.quit());

  const cell = (row: number, column: SheetKey): Locator => app.page.locator(`#sheet-${row}-${SHOWN.indexOf(column)}`);
  const text = (row: number, column: SheetKey) => cell(row, column).innerText();
  const texts = (from: number, count: number, column: SheetKey) =>
    Promise.all(Array.from({ length: count }, (_, index) => text(from + index, column)));
  const copied = (content: string) =>
    app.electron.evaluate(({ clipboard }, value) => clipboard.writeText(value), content);
  const toTop = async () => {
    await app.page.keyboard.press('Control+Home');
    await cell(0, 'percent').click();
  };

  it('updates 30 rows with one action a cell', async () => {
    await cell(0, 'percent').click();
    actions.restart();
    for (let row = 0; row < 30; row++) {
      await app.page.keyboard.type(`${row + 1},5`);
      await actions.press('Enter');
    }
    expect(actions.count()).toBe(30);
    await soon(() => text(29, 'percent')).toBe(`30,5${NB}%`);
    await toTop();
    expect(await texts(0, 12, 'percent')).toEqual(Array.from({ length: 12 }, (_, row) => `${row + 1},5${NB}%`));
  });

  it('pastes a column that was copied from a spreadsheet, and takes it back in one', async () => {
    await toTop();
    const before = await texts(0, 10, 'percent');
    await copied(`${Array.from({ length: 30 }, (_, row) => `${row + 40}%`).join('\r\n')}\r\n`);
    actions.restart();
    await actions.press('Control+V');
    await soon(() => text(9, 'percent')).toBe(`49${NB}%`);
    expect(actions.count()).toBe(1);
    await app.page.getByText(ar('sheet:written', { count: 30 })).waitFor();
    await app.page.keyboard.press('Control+Z');
    await soon(() => texts(0, 10, 'percent')).toEqual(before);
    await app.page.keyboard.press('Control+Y');
    await soon(() => text(0, 'percent')).toBe(`40${NB}%`);
    await app.page.keyboard.press('Control+Z');
    await soon(() => texts(0, 10, 'percent')).toEqual(before);
  });

  it('copies what it shows, also to paste it elsewhere in the sheet', async () => {
    await cell(0, 'percent').click();
    await cell(2, 'percent').click({ modifiers: ['Shift'] });
    await app.page.keyboard.press('Control+C');
    const content = await app.electron.evaluate(({ clipboard }) => clipboard.readText());
    expect(content.split(/\r?\n/)).toEqual(await texts(0, 3, 'percent'));
    await cell(5, 'percent').click();
    await app.page.keyboard.press('Control+V');
    await soon(() => texts(5, 3, 'percent')).toEqual(content.split(/\r?\n/));
    await app.page.keyboard.press('Control+Z');
  });

  it('fills down, by key and by the handle', async () => {
    await cell(1, 'percent').click();
    await cell(6, 'percent').click({ modifiers: ['Shift'] });
    await app.page.keyboard.press('Control+D');
    await soon(() => texts(2, 5, 'percent')).toEqual(Array.from({ length: 5 }, () => `2,5${NB}%`));
    await cell(0, 'commune').click();
    const commune = await text(0, 'commune');
    await app.page.locator('[data-handle]').hover();
    await app.page.mouse.down();
    await cell(2, 'commune').hover();
    await cell(3, 'commune').hover();
    await app.page.mouse.up();
    await soon(() => texts(1, 3, 'commune')).toEqual([commune, commune, commune]);
    await app.page.keyboard.press('Control+Z');
    await app.page.keyboard.press('Control+Z');
    await soon(() => text(3, 'percent')).toBe(`4,5${NB}%`);
  });

  it('chooses from a list by its first letters', async () => {
    await cell(0, 'phase').click();
    await app.page.keyboard.press('Enter');
    await app.page.keyboard.press('Control+A');
    await app.page.keyboard.insertText('ملغ');
    await app.page.getByRole('option', { name: ar('vocabulary:phase.cancelled') }).waitFor();
    await app.page.keyboard.press('Enter');
    await soon(() => text(0, 'phase')).toBe(ar('vocabulary:phase.cancelled'));
    await app.page.keyboard.press('Control+Z');
    await soon(() => text(0, 'phase')).not.toBe(ar('vocabulary:phase.cancelled'));
  });

  it('keeps what it does not understand, says why, and gives the old value back', async () => {
    await toTop();
    const before = await text(0, 'percent');
    await app.page.keyboard.type('beaucoup');
    await app.page.keyboard.press('Enter');
    await soon(() => cell(0, 'percent').getAttribute('aria-invalid')).toBe('true');
    expect(await cell(0, 'percent').getAttribute('title')).toBe(ar('sheet:problem.percentUnclear'));
    await app.page.getByText(ar('sheet:attention', { count: 1 })).waitFor();
    await app.page.keyboard.press('Control+End');
    await app.page.getByText(String(PROJECTS), { exact: true }).waitFor();
    await app.page.keyboard.press('F8');
    await soon(() => text(0, 'percent')).toBe('beaucoup');
    expect(await app.page.getByRole('grid').getAttribute('aria-activedescendant')).toBe(
      await cell(0, 'percent').getAttribute('id'),
    );
    await app.page.keyboard.type('0,95');
    await app.page.keyboard.press('Enter');
    await app.page.getByRole('button', { name: /95\s%/ }).click();
    await soon(() => text(0, 'percent')).toBe(`95${NB}%`);
    await cell(1, 'percent').click();
    await app.page.keyboard.type('beaucoup');
    await app.page.keyboard.press('Enter');
    await soon(() => cell(1, 'percent').getAttribute('aria-invalid')).toBe('true');
    expect(await seriousFaults(app.page)).toEqual([]);
    await app.page.getByRole('button', { name: ar('sheet:discard') }).click();
    await soon(() => text(1, 'percent')).toBe(`2,5${NB}%`);
    expect(before).toBe(`1,5${NB}%`);
  });

  it('writes a whole column of 10,000 rows, and takes it back', async () => {
    await toTop();
    await app.page.keyboard.press('End');
    await cell(0, 'bearer').click();
    await app.page.keyboard.press('Control+Shift+ArrowDown');
    await copied('Direction');
    await app.page.keyboard.press('Control+V');
    await app.page.getByText(ar('sheet:written', { count: PROJECTS })).waitFor({ timeout: 60_000 });
    await soon(() => text(PROJECTS - 1, 'bearer')).toBe('Direction');
    await app.page.keyboard.press('Control+Z');
    await app.page.getByText(ar('sheet:undone')).waitFor({ timeout: 60_000 });
    await soon(() => text(PROJECTS - 1, 'bearer')).not.toBe('Direction');
  });

  it('keeps a view for the office and opens it again', async () => {
    await app.page.getByRole('button', { name: ar('sheet:views.ready.stopped') }).click();
    await app.page.getByRole('searchbox').fill('2024');
    await app.page.getByRole('button', { name: ar('sheet:views.save') }).click();
    await app.page.keyboard.insertText('متوقفة 2024');
    await app.page.keyboard.press('Enter');
    await app.page.getByRole('button', { name: 'متوقفة 2024', exact: true }).waitFor();
    await app.page.getByRole('button', { name: ar('sheet:views.all'), exact: true }).click();
    await soon(() => app.page.getByRole('searchbox').inputValue()).toBe('');
    await app.page.getByRole('button', { name: 'متوقفة 2024', exact: true }).click();
    await soon(() => app.page.getByRole('searchbox').inputValue()).toBe('2024');
  });

  it('stands on its other side in French, and is as it was left', async () => {
    await app.page.getByRole('button', { name: 'Français' }).first().click();
    await app.page.getByRole('button', { name: fr('sheet:views.all'), exact: true }).click();
    await cell(0, 'reference').click();
    await app.page.keyboard.press('ArrowRight');
    await soon(() => cell(0, 'commune').getAttribute('data-active')).toBe('true');
    expect(await seriousFaults(app.page)).toEqual([]);
    await app.page.keyboard.press('Escape');
    await app.page.keyboard.press('Tab');
    expect(await app.page.evaluate(() => document.activeElement?.getAttribute('role'))).not.toBe('grid');
    await app.page.reload();
    await app.page.getByRole('link', { name: fr('common:places.projects'), exact: true }).click();
    await cell(0, 'reference').waitFor();
  });
});
