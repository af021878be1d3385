import { expect, it } from 'vitest';
import { isTold, SETTING_KEYS, SETTINGS } from './index.ts';

it('names every row of the table once', () => {
  expect([...SETTING_KEYS].sort()).toEqual(Object.keys(SETTINGS).sort());
});

it.each(SETTING_KEYS)('begins with a value of its own schema: %s', (key) => {
  expect(SETTINGS[key].schema.safeParse(SETTINGS[key].initial)).toMatchObject({ data: SETTINGS[key].initial });
});

it('tells of what is at least as grave as wanted', () => {
  expect([isTold('info', 'info'), isTold('info', 'warning'), isTold('critical', 'warning')]).toEqual([
    true,
    false,
    true,
  ]);
});
