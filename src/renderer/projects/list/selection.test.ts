import { expect, it } from 'vitest';
import { movedSelection } from './selection.ts';

it('moves by rows, pages and to the ends, and stays inside', () => {
  expect(movedSelection('ArrowDown', -1, 10, 5)).toBe(0);
  expect(movedSelection('ArrowDown', 9, 10, 5)).toBe(9);
  expect(movedSelection('ArrowUp', 0, 10, 5)).toBe(0);
  expect(movedSelection('PageDown', 2, 10, 5)).toBe(6);
  expect(movedSelection('PageUp', 2, 10, 5)).toBe(0);
  expect(movedSelection('End', 2, 10, 5)).toBe(9);
  expect(movedSelection('Home', 9, 10, 5)).toBe(0);
});

it('leaves other keys and empty lists alone', () => {
  expect(movedSelection('Tab', 2, 10, 5)).toBeNull();
  expect(movedSelection('ArrowDown', -1, 0, 5)).toBeNull();
});
