import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineAt, lineCount, lineOfRow } from './group-lines.ts';

const groups = fc.array(
  fc.record({ key: fc.string(), label: fc.constant({ ar: '', fr: '' }), count: fc.integer({ min: 1, max: 9 }) }),
);

it('holds every row once under the heading of its group, and finds it again', () => {
  fc.assert(
    fc.property(groups, (all) => {
      const lines = Array.from({ length: lineCount(all) }, (_, position) => lineAt(all, position));
      const rows = lines.flatMap((line) => (line?.kind === 'row' ? [line.index] : []));
      expect(rows).toEqual(rows.map((_, index) => index));
      expect(lines.filter((line) => line?.kind === 'group')).toHaveLength(all.length);
      for (const index of rows) expect(lines[lineOfRow(all, index)]).toEqual({ kind: 'row', index });
      expect(lineAt(all, lines.length)).toBeUndefined();
    }),
  );
});
