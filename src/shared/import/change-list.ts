import type { ImportChange } from '../contract/index.ts';
import type { Project } from '../projects/index.ts';
import type { FieldChange } from './changes.ts';

/** Changes that are shown one by one; all are counted. */
const MOST_SHOWN = 500;
const LONGEST_SHOWN = 300;

/** What a list changes in known projects, for a person to look at before accepting. */
export class ChangeList {
  readonly first: ImportChange[] = [];
  readonly #counts = new Map<string, number>();

  add(row: number, { id, reference, title }: Project, changes: readonly FieldChange[]): void {
    for (const { field, before, after } of changes) {
      this.#counts.set(field, (this.#counts.get(field) ?? 0) + 1);
      if (this.first.length >= MOST_SHOWN) continue;
      this.first.push({
        row,
        project: id,
        reference,
        title,
        field,
        before: shortened(before),
        after: shortened(after),
      });
    }
  }

  /** By field, the commonest first. */
  get counts(): readonly { readonly field: string; readonly count: number }[] {
    return [...this.#counts].map(([field, count]) => ({ field, count })).sort((a, b) => b.count - a.count);
  }
}

const shortened = (text: string): string =>
  text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN - 1).replace(/[\ud800-\udbff]$/, '')}…`;
