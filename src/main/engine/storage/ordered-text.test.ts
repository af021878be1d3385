import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderedText } from './ordered-text.ts';

/** All of UTF-16, with those units dense around which the two orders differ. */
const unit = fc.oneof(
  fc.integer({ min: 0, max: 0xffff }),
  fc.constantFrom(0, 0x20, 0x41, 0x627, 0xd7ff, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xe000, 0xf7ff, 0xf800, 0xfefb, 0xffff),
);
const text = fc.array(unit, { maxLength: 4 }).map((units) => String.fromCharCode(...units));

test('keeps the order of JavaScript under the byte order of UTF-8', () => {
  fc.assert(
    fc.property(text, text, (left, right) => {
      const bytes = Buffer.compare(Buffer.from(orderedText(left)), Buffer.from(orderedText(right)));
      expect(bytes).toBe(left === right ? 0 : left < right ? -1 : 1);
    }),
    { numRuns: 2000 },
  );
});

test('leaves ordinary text as it is', () => {
  expect(orderedText('طريق 12 عين الركادة, côté nord')).toBe('طريق 12 عين الركادة, côté nord');
});
