import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Pace } from './pace.ts';
import { mergeInTurns, sortInTurns } from './sorted.ts';

interface Item {
  readonly key: number;
  readonly place: number;
}
const byKey = (a: Item, b: Item): number => a.key - b.key;
const placed = (keys: readonly number[]): readonly Item[] => keys.map((key, place) => ({ key, place }));
const anyKeys = fc
  .record({ few: fc.array(fc.nat(50), { maxLength: 40 }), times: fc.integer({ min: 1, max: 40 }) })
  .map(({ few, times }) =>
    Array.from({ length: times }, (_, turn) => few.map((key) => (key * (turn + 7)) % 97)).flat(),
  );

it('sorts as the language does, equal items in their old order', () =>
  fc.assert(
    fc.asyncProperty(anyKeys, async (keys) => {
      const items = placed(keys);
      expect(await sortInTurns(items, byKey, new Pace())).toEqual(items.toSorted(byKey));
    }),
  ));

it('merges two sorted lists as sorting both together does', () =>
  fc.assert(
    fc.asyncProperty(anyKeys, anyKeys, async (some, others) => {
      const first = placed(some).toSorted(byKey);
      const second = placed(others).toSorted(byKey);
      expect(await mergeInTurns(first, second, byKey, new Pace())).toEqual([...first, ...second].toSorted(byKey));
    }),
  ));
