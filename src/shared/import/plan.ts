import type { ImportChange, ImportDoubt, ImportDuplicate, ImportRefusal, ImportTotal } from '../contract/index.ts';
import type { Contract, Project } from '../projects/index.ts';
import { referenceNumbers } from '../projects/index.ts';
import { fold } from '../text/index.ts';
import type { Day } from '../time/index.ts';
import type { ColumnUse } from './catalogue.ts';
import { readCell } from './cells.ts';
import { ChangeList } from './change-list.ts';
import { contractChanges, milestoneChanges, progressChanges, projectChanges } from './changes.ts';
import type { ImportChanges, ImportContext } from './context.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { type ExistingIndex, indexExisting, matcher, remember } from './existing.ts';
import { buildContract, buildMilestone, buildProgress, type Note, settle } from './follow-documents.ts';
import { type Cell, cellText, type Grid, isBlank } from './grid.ts';
import type { Table } from './header.ts';
import { keepBeside } from './keep-beside.ts';
import { type Decisions, likelyDuplicates, type SameAs } from './likely.ts';
import { buildProject } from './project-document.ts';
import { type Show, showIn } from './proposal.ts';
import { rowKind } from './row-kind.ts';
import { cellReader, type SheetColumn } from './sheet.ts';
import { settleStates } from './states.ts';
import { checkTotals, type ListRow } from './totals.ts';
import { Written } from './written.ts';

/** What accepting a list would do; nothing is done yet. */
export interface ImportPlan {
  /** Counts of projects. */
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly doubts: readonly ImportDoubt[];
  readonly refused: readonly ImportRefusal[];
  readonly changes: ImportChanges;
  /** What accepting changes in known projects: the first ones, and counts by field. */
  readonly fieldChanges: readonly ImportChange[];
  readonly changedFields: readonly { readonly field: string; readonly count: number }[];
  readonly totals: readonly ImportTotal[];
  readonly duplicates: readonly ImportDuplicate[];
  readonly duplicateCount: number;
}

/**
 * Compares the rows of a table with what the office has. A project is found by its reference, or by title and communes
 * where the row has none; importing the same list again changes nothing.
 */
export function planImport(
  grid: Grid,
  table: Table,
  columns: readonly SheetColumn[],
  context: ImportContext,
  decisions: Decisions = {},
): ImportPlan {
  const show = showIn(context.locale, context.communes);
  const cellAt = cellReader(grid, table, columns);
  const { drafts, refused, rows } = readDrafts(grid, table, columns, cellAt, show, context.today);
  const index = indexExisting(context.existing);
  const known = matchAll(drafts, index);
  const columnOf = (use: ColumnUse): string => columns.find((column) => column.use === use)?.name ?? '';
  const likely = likelyDuplicates(drafts, known, index, decisions, show, titleColumn(columns));
  const references = referenceNumbers(
    context.referencePrefix,
    context.today.slice(0, 4),
    referencesIn(drafts, context),
  );
  const target: RowTarget = { index, context, show, written: new Written(), changes: new ChangeList(), columnOf };
  const made = new Map<Draft, Project>();
  for (const draft of drafts) {
    const same = likely.sameAs.get(draft) ?? null;
    const project = same === null ? (known.get(draft) ?? null) : sameProject(same, made);
    const reference = draft.reference ?? project?.reference ?? references();
    const row = writeRow(draft, project, reference, same !== null, target);
    made.set(draft, row.project);
    // A row that joins an earlier one of the list is no project of its own.
    if (same === null || 'project' in same) target.written.count(project !== null, row.changed);
  }
  const totals = checkTotals(rows, columns, cellAt, show);
  const own = drafts.flatMap((draft) => draft.doubts);
  const repeated = new Set(own.filter(({ code }) => code === 'titleRepeated').map(({ row }) => row));
  const alike = likely.doubts.filter(({ row }) => !repeated.has(row));
  return {
    ...target.written.counts,
    doubts: [...own, ...alike, ...totals.doubts],
    refused,
    changes: target.written.changes,
    fieldChanges: target.changes.first,
    changedFields: target.changes.counts,
    totals: totals.totals,
    duplicates: likely.pairs,
    duplicateCount: likely.count,
  };
}

const sameProject = (same: SameAs, made: ReadonlyMap<Draft, Project>): Project | null =>
  'project' in same ? same.project : (made.get(same.draft) ?? null);

const titleColumn = (columns: readonly SheetColumn[]): string =>
  columns.find(({ use }) => use === 'title' || use === 'titleAr' || use === 'titleFr')?.name ?? '';

interface RowsRead {
  readonly drafts: readonly Draft[];
  readonly refused: readonly ImportRefusal[];
  /** Every row that says something, in order. */
  readonly rows: readonly ListRow[];
}

function readDrafts(
  grid: Grid,
  table: Table,
  columns: readonly SheetColumn[],
  cellAt: ReturnType<typeof cellReader>,
  show: Show,
  today: Day,
): RowsRead {
  const refused: ImportRefusal[] = [];
  const rows: ListRow[] = [];
  const drafts: Draft[] = [];
  const references = new Set<string>();
  const titles = new Set<string>();
  for (let row = table.firstRow; row <= grid.rows.length; row += 1) {
    const cells = columns.map((column) => [column, cellAt(row, column)] as const);
    const kind = rowKind(cells);
    if (kind === 'blank') continue;
    rows.push({ row, kind });
    if (kind !== 'project') {
      refused.push({ row, code: kind });
      continue;
    }
    const draft = emptyDraft(row);
    for (const [column, cell] of cells) if (!isBlank(cell)) readCell({ draft, column, cell, show, today });
    settleStates(draft);
    if (draft.reference !== null && !added(references, fold(draft.reference))) {
      refused.push({ row, code: 'duplicateReference' });
      continue;
    }
    noteRepeatedTitle(draft, columns, titles, show);
    noteTitleAlone(draft, cells, show);
    drafts.push(draft);
  }
  return { drafts, refused, rows };
}

function added(set: Set<string>, item: string): boolean {
  const fresh = !set.has(item);
  set.add(item);
  return fresh;
}

/** Two rows of one title and place may be two lots, or one project written twice. */
function noteRepeatedTitle(draft: Draft, columns: readonly SheetColumn[], titles: Set<string>, show: Show): void {
  const title = draft.title.ar || draft.title.fr;
  const key = JSON.stringify([fold(title), [...(draft.project.communes ?? [])].sort()]);
  if (added(titles, key) || draft.reference !== null) return;
  draft.doubts.push({
    row: draft.row,
    column: titleColumn(columns),
    code: 'titleRepeated',
    value: title,
    proposal: show.note('ownProject'),
  });
}

/** A lone text among full rows may be the title of a section. */
function noteTitleAlone(draft: Draft, cells: readonly (readonly [SheetColumn, Cell])[], show: Show): void {
  const said = cells.filter(([, cell]) => !isBlank(cell));
  const [column, cell] = said[0] ?? [];
  if (said.length !== 1 || column === undefined || cells.length < FULL_ROW) return;
  const value = cellText(cell ?? null);
  draft.doubts.push({
    row: draft.row,
    column: column.name,
    code: 'titleOnly',
    value,
    proposal: show.note('asProject'),
  });
}

/** Below so many columns a row with a title alone is nothing strange. */
const FULL_ROW = 4;

/** References first: a row without one must not take the project of a later row that names it. */
function matchAll(drafts: readonly Draft[], index: ExistingIndex): ReadonlyMap<Draft, Project> {
  const find = matcher(index);
  const known = new Map<Draft, Project>();
  for (const draft of drafts) {
    const project = draft.reference === null ? null : find.byReference(draft.reference);
    if (project) known.set(draft, project);
  }
  for (const draft of drafts) {
    const project = draft.reference === null ? find.byTitle(draft) : null;
    if (project) known.set(draft, project);
  }
  return known;
}

function* referencesIn(drafts: readonly Draft[], context: ImportContext): Generator<string> {
  for (const project of context.existing.projects) yield project.reference;
  for (const draft of drafts) if (draft.reference !== null) yield draft.reference;
}

interface RowTarget {
  readonly index: ExistingIndex;
  readonly context: ImportContext;
  readonly show: Show;
  readonly written: Written;
  readonly changes: ChangeList;
  /** Name of the column that is mapped to a use. */
  readonly columnOf: (use: ColumnUse) => string;
}

interface RowWritten {
  readonly project: Project;
  readonly changed: boolean;
}

/** Writes what a row changes. A row that joins a project by decision keeps what it overwrites there. */
function writeRow(
  draft: Draft,
  known: Project | null,
  reference: string,
  joins: boolean,
  target: RowTarget,
): RowWritten {
  const { index, context, show, written, columnOf } = target;
  const note: Note = (code, column, value, proposal) =>
    draft.doubts.push({ row: draft.row, column, code, value, proposal });
  const contracts = (known && index.contracts.get(known.id)) ?? [];
  settle(draft, contracts);
  const built = buildProject(draft, known, reference, context);
  for (const { name, value } of built.dropped) note('columnsDropped', name, value, '');
  const project = joins && known ? keepBeside(known, built.project, draft.reference, show) : built.project;
  const contract = buildContract(draft, project, contracts, context);
  if (contract && contract.known === null && contracts.length > 0) {
    note('contractOther', columnOf('contractNumber'), contract.document.number, show.note('addContract'));
  }
  noteOrder(draft, contract?.document ?? null, note, columnOf);
  const milestones = index.milestones.get(project.id) ?? [];
  const milestone = buildMilestone(draft, project, contract?.document ?? contracts[0] ?? null, milestones, context);
  const latest = index.latest.get(project.id);
  const progress = buildProgress(draft, project, latest, context, note, show.percent);
  if (known) {
    target.changes.add(draft.row, known, [
      ...projectChanges(known, project, show),
      ...(contract ? contractChanges(contract.known, contract.document, show) : []),
      ...(milestone ? milestoneChanges(milestone.known, milestone.document) : []),
      ...(progress ? progressChanges(latest, progress, show) : []),
    ]);
  }
  const changes = [
    written.project({ document: project, known }),
    contract !== null && written.project(contract),
    milestone !== null && written.milestone(milestone),
    progress !== null && written.progress(progress),
  ];
  if (changes[0] || changes[1]) noteScale(draft, note, columnOf, show);
  remember(index, project.id, contract?.document, milestone?.document, progress ?? undefined);
  return { project, changed: changes.includes(true) };
}

function noteOrder(draft: Draft, contract: Contract | null, note: Note, columnOf: RowTarget['columnOf']): void {
  const start = contract?.startOrderOn ?? null;
  if (start === null || contract === null) return;
  const { plannedEndOn } = draft;
  if (draft.contract.endOn && draft.contract.endOn < start)
    note('endBeforeStart', columnOf('contractEndOn'), draft.contract.endOn, draft.contract.endOn);
  if (plannedEndOn && plannedEndOn.day < start)
    note('endBeforeStart', plannedEndOn.column, plannedEndOn.text, plannedEndOn.day);
}

/** An estimate of a thousand times its contract is in another unit. */
const OTHER_UNIT = 300;

function noteScale(draft: Draft, note: Note, columnOf: RowTarget['columnOf'], show: Show): void {
  const cost = draft.project.estimatedCost ?? 0;
  const amount = draft.contract.amount ?? 0;
  if (cost <= 0 || amount <= 0 || Math.max(cost / amount, amount / cost) < OTHER_UNIT) return;
  note('amountScale', columnOf('contractAmount'), show.amount(amount), show.amount(amount));
}
