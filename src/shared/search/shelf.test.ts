import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Findable } from './findable.ts';
import { Shelf } from './shelf.ts';

const WORDS = ['مدرسة', 'طريق', 'ecole', 'pont', 'سوق'];
const thing = (id: string, title: string): Findable => ({
  id,
  kind: 'project',
  title: { ar: title, fr: '' },
  reference: '',
  detail: { ar: '', fr: '' },
  more: '',
  project: id,
  boost: 0,
});

const anId = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const aTitle = fc.subarray(WORDS, { minLength: 1 }).map((words) => words.join(' '));
const step = fc.oneof(
  fc.record({ do: fc.constant('put' as const), id: anId, title: aTitle }),
  fc.record({ do: fc.constant('take' as const), id: anId }),
  fc.record({
    do: fc.constantFrom('note' as const, 'rebuild' as const, 'begin' as const, 'end' as const, 'clear' as const),
  }),
);

it('finds what stands on it now, whatever was built before or while it changed', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), fc.constantFrom(...WORDS), (steps, word) => {
      const shelf = new Shelf();
      const model = new Map<string, string>();
      let building: Generator<void, void> | null = null;
      for (const one of steps) {
        if (one.do === 'put') {
          shelf.put(thing(one.id, one.title));
          model.set(one.id, one.title);
        } else if (one.do === 'take') expect(shelf.take(one.id)).toBe(model.delete(one.id));
        else if (one.do === 'note') shelf.note();
        else if (one.do === 'clear') {
          shelf.clear();
          model.clear();
        } else if (one.do === 'rebuild') for (const _ of shelf.rebuild());
        else if (one.do === 'begin' && !building) {
          building = shelf.rebuild();
          building.next();
        } else if (building) {
          for (const _ of building);
          building = null;
        }
      }
      shelf.note();
      const wanted = [...model].filter(([, title]) => title.includes(word)).map(([id]) => id);
      const found = shelf.find(word, 10).map(({ thing: { id } }) => id);
      expect(found.toSorted()).toEqual(wanted.toSorted());
    }),
    { numRuns: 300 },
  );
});
