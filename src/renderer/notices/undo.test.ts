import { expect, it } from 'vitest';
import { offerUndo, undoLast } from './undo.ts';

it('takes back the last act first, each once, and none that was withdrawn', () => {
  const undone: string[] = [];
  offerUndo(() => undone.push('first'));
  const withdraw = offerUndo(() => undone.push('second'));
  offerUndo(() => undone.push('third'));
  expect(undoLast()).toBe(true);
  withdraw();
  expect(undoLast()).toBe(true);
  expect(undoLast()).toBe(false);
  expect(undone).toEqual(['third', 'first']);
});
