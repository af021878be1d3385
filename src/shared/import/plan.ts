import type { ImportDoubt, ImportRefusal } from '../contract/index.ts';
import type { Contract, Project } from '../projects/index.ts';
import { referenceNumbers } from '../projects/index.ts';
import { fold } from '../text/index.ts';
import type { Day } from '../time/index.ts';
import type { ColumnUse } from './catalogue.ts';
import { readCell } from './cells.ts';
import type { ImportChanges, ImportContext } from './context.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { type ExistingIndex, indexExisting, matcher } from './existing.ts';
import { buildContract, buildMilestone, buildProgress, type Note, settle } from './follow-documents.ts';
import { type Cell, cellText, type Grid, isBlank } from './grid.ts';
import type { Table } from './header.ts';
import { buildProject } from './project-document.ts';
import { type Show, showIn } from './proposal.ts';
import { rowKind } from './row-kind.ts';
import { cellReader, type SheetColumn } from './sheet.ts';
import { settleStates } from './states.ts';
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
): ImportPlan {
  const show = showIn(context.locale, context.communes);
  const refused: ImportRefusal[] = [];
  const drafts = readDrafts(grid, table, columns, show, context.today, refused);
  const index = indexExisting(context.existing);
  const known = matchAll(drafts, index);
  const nextReference = referenceNumbers(
    context.referencePrefix,
    context.today.slice(0, 4),
    referencesIn(drafts, context),
  );
  const written = new Written();
  const columnOf = (use: ColumnUse): string => columns.find((column) => column.use === use)?.name ?? '';
  for (const draft of drafts) {
    const project = known.get(draft) ?? null;
    const reference = draft.reference ?? project?.reference ?? nextReference();
    written.count(project !== null, writeRow(draft, project, reference, { index, context, show, written, columnOf }));
  }
  const doubts = drafts.flatMap((draft) => draft.doubts);
  return { ...written.counts, doubts, refused, changes: written.changes };
}

function readDrafts(
  grid: Grid,
  table: Table,
  columns: readonly SheetColumn[],
  show: Show,
  today: Day,
  refused: ImportRefusal[],
): readonly Draft[] {
  const cellAt = cellReader(grid, table, columns);
  const drafts: Draft[] = [];
  const references = new Set<string>();
  const titles = new Set<string>();
  for (let row = table.firstRow; row <= grid.rows.length; row += 1) {
    const cells = columns.map((column) => [column, cellAt(row, column)] as const);
    const kind = rowKind(cells);
    if (kind === 'blank') continue;
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
  return drafts;
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
  const column = columns.find(({ use }) => use === 'title' || use === 'titleAr' || use === 'titleFr')?.name ?? '';
  draft.doubts.push({ row: draft.row, column, code: 'titleRepeated', value: title, proposal: show.note('ownProject') });
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
  /** Name of the column that is mapped to a use. */
  readonly columnOf: (use: ColumnUse) => string;
}

/** Writes what a row changes; true when it changes something. */
function writeRow(
  draft: Draft,
  known: Project | null,
  reference: string,
  { index, context, show, written, columnOf }: RowTarget,
): boolean {
  const note: Note = (code, column, value, proposal) =>
    draft.doubts.push({ row: draft.row, column, code, value, proposal });
  const contracts = (known && index.contracts.get(known.id)) ?? [];
  settle(draft, contracts);
  const { project, dropped } = buildProject(draft, known, reference, context);
  for (const { name, value } of dropped) note('columnsDropped', name, value, '');
  const contract = buildContract(draft, project, contracts, context);
  if (contract && contract.known === null && contracts.length > 0) {
    note('contractOther', columnOf('contractNumber'), contract.document.number, show.note('addContract'));
  }
  noteOrder(draft, contract?.document ?? null, note, columnOf);
  const milestone = buildMilestone(
    draft,
    project,
    contract?.document ?? contracts[0] ?? null,
    index.milestones.get(project.id) ?? [],
    context,
  );
  const progress = buildProgress(draft, project, index.latest.get(project.id), context, note, show.percent);
  const changes = [
    written.project({ document: project, known }),
    contract !== null && written.project(contract),
    milestone !== null && written.milestone(milestone),
    progress !== null && written.progress(progress),
  ];
  return changes.includes(true);
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
