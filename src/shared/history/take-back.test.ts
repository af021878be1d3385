import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stored } from './field-changes.ts';
import { takeBack } from './take-back.ts';

const value = fc.oneof(
  fc.constantFrom<unknown>(null, '', 'a', 'b', 1, 2),
  fc.record({ ar: fc.constantFrom('x', 'y'), fr: fc.constant('') }),
);
const document: fc.Arbitrary<Stored> = fc.record({
  id: fc.constant('d'),
  kind: fc.constant('project'),
  one: value,
  two: value,
  three: value,
});
const maybe = fc.option(document, { nil: null, freq: 4 });

describe('taking back', () => {
  it('and taking that back is as if nothing had happened', () => {
    fc.assert(
      fc.property(maybe, maybe, (before, after) => {
        const undone = takeBack(before, after, after);
        if (undone.kind !== 'write') {
          expect(undone.kind).toBe('nothing');
          expect(after).toEqual(before);
          return;
        }
        expect(undone.document).toEqual(before);
        expect(takeBack(after, undone.document, undone.document)).toEqual({ kind: 'write', document: after });
      }),
    );
  });

  it('touches only the fields of the act, and keeps what others wrote into the rest', () => {
    fc.assert(
      fc.property(document, document, value, (before, present, other) => {
        const after = { ...before, one: other };
        const now = { ...present, one: other };
        const undone = takeBack(before, after, now);
        if (undone.kind === 'write') expect(undone.document).toEqual({ ...now, one: before.one });
        else expect(before.one).toEqual(other);
      }),
    );
  });

  it('is refused where the act was written over, and names the field', () => {
    const before = { id: 'd', one: 1, two: 1 };
    const after = { id: 'd', one: 2, two: 2 };
    expect(takeBack(before, after, { id: 'd', one: 3, two: 2 })).toEqual({ kind: 'inTheWay', fields: ['one'] });
    expect(takeBack(null, after, { id: 'd', one: 3, two: 2 })).toEqual({ kind: 'inTheWay', fields: [] });
    expect(takeBack(before, after, null)).toEqual({ kind: 'inTheWay', fields: [] });
    expect(takeBack(before, after, { id: 'd', one: 1, two: 1 })).toEqual({ kind: 'nothing' });
  });
});
