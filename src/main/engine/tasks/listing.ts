import type { ParsedLiveQueryInput, TaskPage, TaskRow } from '../../../shared/contract/index.ts';
import { type Bilingual, inLocale } from '../../../shared/locale/index.ts';
import { DUE_GROUPS, type Task } from '../../../shared/tasks/index.ts';
import { fold, searchWords } from '../../../shared/text/index.ts';
import { rowOf, type Surroundings } from './rows.ts';

export type TaskQuery = ParsedLiveQueryInput<'tasks.list'>;

/** One window of the actions that match, in groups. */
export function pageOf(tasks: Iterable<Task>, query: TaskQuery, surroundings: Surroundings): TaskPage {
  const words = searchWords(query.search);
  const rows: TaskRow[] = [];
  for (const task of tasks) {
    if (!fits(task, query)) continue;
    const row = rowOf(task, surroundings);
    if (query.late && row.daysLate === 0) continue;
    if (words.length > 0 && !isAbout(row, task, words)) continue;
    rows.push(row);
  }
  const grouping = GROUPINGS[query.groupBy];
  const keyed = rows.map((row) => ({ row, order: grouping.order(row) }));
  keyed.sort((a, b) => compare(a.order, b.order) || byUrgency(a.row, b.row));
  const groups: { key: string; label: Bilingual; count: number }[] = [];
  for (const { row } of keyed) {
    const key = grouping.key(row);
    const last = groups.at(-1);
    if (last?.key === key) last.count++;
    else groups.push({ key, label: grouping.label(row), count: 1 });
  }
  const window = keyed.slice(query.offset, query.offset + query.limit).map(({ row }) => row);
  return { total: rows.length, offset: query.offset, rows: window, groups };
}

function fits(task: Task, query: TaskQuery): boolean {
  return (
    (query.states.length === 0 || query.states.includes(task.state)) &&
    (query.project === null || task.project === query.project) &&
    (query.person === null || task.person === query.person) &&
    (query.assignee === '' || (task.person === null && fold(task.assignee) === fold(query.assignee))) &&
    (query.meeting === null || (task.source.kind === 'meeting' && task.source.id === query.meeting)) &&
    (query.sources.length === 0 || query.sources.includes(task.source.kind))
  );
}

function isAbout(row: TaskRow, task: Task, words: readonly string[]): boolean {
  const { assignee, projectTitle } = row;
  const texts = [task.title, task.details, assignee.ar, assignee.fr, projectTitle?.ar ?? '', projectTitle?.fr ?? ''];
  const searchable = fold(texts.join(' \n '));
  return words.every((word) => searchable.includes(word));
}

interface Grouping {
  readonly key: (row: TaskRow) => string;
  readonly label: (row: TaskRow) => Bilingual;
  /** Groups follow each other in this order; those without come last. */
  readonly order: (row: TaskRow) => string;
}

const NO_LABEL: Bilingual = { ar: '', fr: '' };
const LAST = '\uffff';
const named = ({ ar, fr }: Bilingual): string => fold(inLocale({ ar, fr }, 'ar'));

const GROUPINGS: Readonly<Record<TaskQuery['groupBy'], Grouping>> = {
  due: {
    key: ({ group }) => group,
    label: () => NO_LABEL,
    order: ({ group }) => String(DUE_GROUPS.indexOf(group)),
  },
  assignee: {
    key: (row) => row.person ?? named(row.assignee),
    label: ({ assignee }) => assignee,
    order: (row) => {
      const name = named(row.assignee);
      return name === '' ? LAST : `${name} ${row.person ?? ''}`;
    },
  },
  project: {
    key: ({ project }) => project ?? '',
    label: ({ projectTitle }) => projectTitle ?? NO_LABEL,
    order: ({ project, projectTitle }) => (projectTitle === null ? LAST : `${named(projectTitle)} ${project}`),
  },
};

/** What is over last and the newest of it first; before that what is urgent, then by day. */
function byUrgency(a: TaskRow, b: TaskRow): number {
  if ((a.group === 'closed') !== (b.group === 'closed')) return a.group === 'closed' ? 1 : -1;
  if (a.group === 'closed') return compare(b.closedOn ?? '', a.closedOn ?? '') || compare(b.id, a.id);
  return (
    Number(b.urgent) - Number(a.urgent) ||
    compare(a.dueOn ?? LAST, b.dueOn ?? LAST) ||
    compare(a.createdAt, b.createdAt) ||
    compare(a.id, b.id)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
