import type { TaskPage } from '../../shared/contract/index.ts';

type Group = TaskPage['groups'][number];

/** One line of the list: the heading of a group, or the place of a row among all rows. */
export type TaskLine =
  | { readonly kind: 'group'; readonly group: Group }
  | { readonly kind: 'row'; readonly index: number };

/** Lines of the whole list: every row, and one heading for each group. */
export const lineCount = (groups: readonly Group[]): number => groups.reduce((sum, { count }) => sum + count + 1, 0);

/** The line at a position, from 0; undefined beyond the last. */
export function lineAt(groups: readonly Group[], position: number): TaskLine | undefined {
  let line = 0;
  let row = 0;
  for (const group of groups) {
    if (position === line) return { kind: 'group', group };
    if (position <= line + group.count) return { kind: 'row', index: row + position - line - 1 };
    line += group.count + 1;
    row += group.count;
  }
  return undefined;
}

/** The line on which a row stands. */
export function lineOfRow(groups: readonly Group[], index: number): number {
  let row = 0;
  let headings = 0;
  for (const { count } of groups) {
    headings++;
    row += count;
    if (index < row) break;
  }
  return index + headings;
}
