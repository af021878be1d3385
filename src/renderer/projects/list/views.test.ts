import { expect, it } from 'vitest';
import { FIRST_LOOK } from './look.ts';
import { EVERYTHING } from './query.ts';
import { isAs, READY_VIEWS, readChoices, writeChoices } from './views.ts';

it('opens a view as it was kept', () => {
  const choices = {
    query: { ...EVERYTHING, conditions: ['late' as const], silentOver: 30, sort: 'percent' as const },
    look: { ...FIRST_LOOK, mode: 'sheet' as const, columns: ['percent' as const, 'remarks' as const] },
  };
  expect(readChoices(writeChoices(choices))).toEqual(choices);
  expect(isAs(choices, { query: choices.query, look: { ...choices.look, widths: { percent: 300 } } })).toBe(true);
  expect(isAs(choices, { query: choices.query, look: { ...choices.look, columns: ['percent'] } })).toBe(false);
  expect(isAs(choices, { query: EVERYTHING, look: choices.look })).toBe(false);
});

it('opens what it does not understand as the whole list', () => {
  for (const kept of ['', 'null', '[]', '{"query":{"sort":"by colour"},"look":{"mode":1}}']) {
    expect(readChoices(kept)).toEqual({ query: EVERYTHING, look: null });
  }
  expect(readChoices('{"look":{"mode":"sheet","columns":["percent","of another version"]}}').look).toEqual({
    mode: 'sheet',
    columns: ['percent'],
    widths: {},
  });
});

it('has ready views that narrow the list', () => {
  for (const { choices } of READY_VIEWS) expect(isAs(choices, { query: EVERYTHING, look: FIRST_LOOK })).toBe(false);
});
