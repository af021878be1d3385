import { expect, it } from 'vitest';
import { doubtItems } from './doubt-items.ts';

const doubt = (code: string, row: number) => ({ code, row, column: 'A', value: '', proposal: '' });
const doubts = [doubt('dayOrder', 2), doubt('amountUnit', 3), doubt('amountUnit', 5)];

it('puts the commonest kind first, closed until it is opened', () => {
  expect(doubtItems(doubts, new Set())).toEqual([
    { kind: 'group', code: 'amountUnit', count: 2, opened: false },
    { kind: 'group', code: 'dayOrder', count: 1, opened: false },
  ]);
});

it('lists the rows of what is opened in the order of the sheet', () => {
  expect(doubtItems(doubts, new Set(['amountUnit']))).toEqual([
    { kind: 'group', code: 'amountUnit', count: 2, opened: true },
    { kind: 'doubt', doubt: doubts[1] },
    { kind: 'doubt', doubt: doubts[2] },
    { kind: 'group', code: 'dayOrder', count: 1, opened: false },
  ]);
});
