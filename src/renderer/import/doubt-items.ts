import type { ImportDoubt } from '../../shared/contract/index.ts';

/** One line of the list of doubts: the heading of a kind of doubt, or a doubt of an opened kind. */
export type DoubtItem =
  | { readonly kind: 'group'; readonly code: string; readonly count: number; readonly opened: boolean }
  | { readonly kind: 'doubt'; readonly doubt: ImportDoubt };

/** Doubts grouped by code, the commonest kind first, the rows of each in the sheet's order. */
export function doubtItems(doubts: readonly ImportDoubt[], opened: ReadonlySet<string>): readonly DoubtItem[] {
  const groups = new Map<string, ImportDoubt[]>();
  for (const doubt of doubts) {
    const group = groups.get(doubt.code);
    if (group === undefined) groups.set(doubt.code, [doubt]);
    else group.push(doubt);
  }
  return [...groups]
    .sort(([codeA, a], [codeB, b]) => b.length - a.length || (codeA < codeB ? -1 : 1))
    .flatMap(([code, group]): DoubtItem[] => [
      { kind: 'group', code, count: group.length, opened: opened.has(code) },
      ...(opened.has(code) ? group.map((doubt): DoubtItem => ({ kind: 'doubt', doubt })) : []),
    ]);
}
