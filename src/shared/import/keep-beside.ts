import type { Project } from '../projects/index.ts';
import type { Field } from './catalogue.ts';
import { type FieldChange, projectChanges } from './changes.ts';
import type { Show } from './proposal.ts';
import { pieces } from './text-limits.ts';

/** Fields whose new value holds the old one already, or is followed in time by itself. */
const GROWING: ReadonlySet<Field | 'other'> = new Set(['partners', 'other', 'phase', 'condition'] as const);
const LONGEST_VALUE = 4000;
const MOST_COLUMNS = 100;
const LONGEST_NAME = 290;

/**
 * A project after a row was decided to be it: what the row overwrites stays with the project as a column of its own, and
 * so does a reference that the row had.
 */
export function keepBeside(before: Project, after: Project, reference: string | null, show: Show): Project {
  const overwritten = projectChanges(before, after, show)
    .filter((change) => change.before !== '' && !GROWING.has(change.field))
    .map((change) => ({ ...change, after: change.before }));
  const other: readonly FieldChange[] =
    reference === null || reference === before.reference ? [] : [{ field: 'reference', before: '', after: reference }];
  const kept = withKept(after, [...overwritten, ...other], before.reference, show);
  return { ...kept, otherColumns: kept.otherColumns.slice(0, MOST_COLUMNS) };
}

/** Adds texts to the other columns of a project, each under the name of its field and where it comes from. */
export function withKept(project: Project, kept: readonly FieldChange[], from: string, show: Show): Project {
  const columns = [...project.otherColumns];
  for (const { field, after } of kept) {
    for (const value of pieces(after, LONGEST_VALUE)) {
      if (columns.some((column) => column.value === value && column.name.startsWith(show.field(field)))) continue;
      columns.push({ name: freeName(`${show.field(field)} (${from})`, columns), value });
    }
  }
  return { ...project, otherColumns: columns };
}

export function freeName(name: string, columns: Project['otherColumns']): string {
  const taken = new Set(columns.map((column) => column.name));
  const start = name.slice(0, LONGEST_NAME);
  let free = start;
  for (let count = 2; taken.has(free); count += 1) free = `${start} ${count}`;
  return free;
}
