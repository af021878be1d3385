import { AppError } from '../../../shared/errors/index.ts';
import {
  COLUMN_USES,
  type ColumnChoice,
  type ColumnUse,
  columnNames,
  communeIndex,
  examplesOf,
  findTable,
  type Grid,
  type ImportContext,
  type ImportPlan,
  isColumnUse,
  planImport,
  proposeMapping,
  shapeOf,
  sheetColumns,
  type Table,
  tableUnder,
} from '../../../shared/import/index.ts';
import { fold } from '../../../shared/text/index.ts';
import { LIMITS } from './limits.ts';
import type { ImportChoices, PreviewHead } from './messages.ts';
import { openSource } from './open-source.ts';
import type { Source } from './source.ts';

/** Sheets looked through for a list of projects before the first one is taken. */
const SHEETS_TO_TRY = 8;
/** Titles and header do not count among the rows of a list. */
const ROWS_ABOVE_LIST = 60;

interface Chosen {
  readonly name: string;
  readonly grid: Grid;
  readonly table: Table;
  readonly mapping: ReadonlyMap<number, ColumnChoice>;
  /** What the columns are taken for by themselves. */
  readonly proposal: ReadonlyMap<number, ColumnChoice>;
  /** Columns mapped as in an earlier import. */
  readonly remembered: ReadonlySet<number>;
}

/** Everything the reading thread does with one file; plain functions, so that it also runs without a thread. */
export interface ImportReader {
  /** Its visible sheets in their order, no more than are looked through for a list. */
  readonly grids: () => Promise<readonly Grid[]>;
  readonly plan: (
    choices: ImportChoices,
    context: ImportContext,
  ) => Promise<{ readonly head: PreviewHead; readonly plan: ImportPlan }>;
}

export async function openReader(file: string): Promise<ImportReader> {
  const source = await openSource(file);
  let last: { readonly name: string; readonly grid: Grid } | null = null;
  const read = async (name: string): Promise<Grid> => {
    if (last?.name === name) return last.grid;
    const grid = checked(await source.read(name));
    last = { name, grid };
    return grid;
  };
  return {
    grids: async () => {
      const grids: Grid[] = [];
      for (const name of source.sheets.slice(0, Math.max(1, Math.min(source.visible, SHEETS_TO_TRY)))) {
        grids.push(await read(name));
      }
      return grids;
    },
    plan: async (choices, context) => {
      const chosen =
        choices.sheet === undefined
          ? await firstList(source, read, choices, context)
          : await chooseSheet(choices.sheet, read, choices, context);
      return planChosen(source, chosen, context, choices);
    },
  };
}

function checked(grid: Grid): Grid {
  const said = grid.rows.reduce((count, cells) => count + (cells.some((cell) => cell !== null) ? 1 : 0), 0);
  if (said > LIMITS.rows + ROWS_ABOVE_LIST)
    throw new AppError('IMPORT_TOO_MANY_ROWS', { parameters: { rows: said, most: LIMITS.rows } });
  return grid;
}

type Read = (name: string) => Promise<Grid>;

async function chooseSheet(name: string, read: Read, choices: ImportChoices, context: ImportContext): Promise<Chosen> {
  const grid = await read(name);
  if (grid.rows.every((cells) => cells.every((cell) => cell === null))) throw new AppError('IMPORT_EMPTY');
  const table = choices.headerRow === undefined ? findTable(grid) : tableUnder(grid, choices.headerRow);
  if (table === null) throw new AppError('IMPORT_NO_HEADER');
  const proposal = proposeMapping(grid, table, communeIndex(context.communes));
  const before = choices.fresh === true ? new Map() : rememberedUses(table, context);
  const mapping = mapped(mapped(proposal, before), chosenUses(choices));
  const remembered = new Set(
    [...before].filter(([index, use]) => mapping.get(index)?.use === use).map(([index]) => index),
  );
  return { name, grid, table, mapping, proposal, remembered };
}

type Uses = ReadonlyMap<number, ColumnUse>;

/** What the office mapped the columns of a list of this shape to the last time. */
function rememberedUses(table: Table, { remembered = {} }: ImportContext): Uses {
  const known = remembered[shapeOf(table)];
  const uses = new Map<number, ColumnUse>();
  if (known === undefined) return uses;
  const byName = new Map(Object.entries(known).map(([name, use]) => [fold(name), use]));
  for (const [index, name] of columnNames(table)) {
    const use = byName.get(fold(name));
    if (use !== undefined && isColumnUse(use)) uses.set(index, use);
  }
  return uses;
}

function chosenUses({ mapping = {} }: ImportChoices): Uses {
  const uses = new Map<number, ColumnUse>();
  for (const [index, use] of Object.entries(mapping)) if (isColumnUse(use)) uses.set(Number(index), use);
  return uses;
}

/** The first sheet with a surely named title column, else the first that holds a table at all. */
async function firstList(source: Source, read: Read, choices: ImportChoices, context: ImportContext): Promise<Chosen> {
  let fallback: Chosen | null = null;
  let refusal: unknown = new AppError('IMPORT_EMPTY');
  for (const name of source.sheets.slice(0, Math.max(1, Math.min(source.visible, SHEETS_TO_TRY)))) {
    try {
      const chosen = await chooseSheet(name, read, choices, context);
      if ([...chosen.mapping.values()].some(({ use, confident }) => confident && use.startsWith('title')))
        return chosen;
      fallback ??= chosen;
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      if (!(refusal instanceof AppError) || refusal.code === 'IMPORT_EMPTY') refusal = thrown;
    }
  }
  if (fallback === null) throw refusal;
  return fallback;
}

/** A choice of a person replaces the proposal, and frees the field from the column it was proposed for. */
function mapped(proposal: ReadonlyMap<number, ColumnChoice>, chosen: Uses): ReadonlyMap<number, ColumnChoice> {
  if (chosen.size === 0) return proposal;
  const given = new Set(chosen.values());
  return new Map(
    [...proposal].map(([index, choice]) => {
      const use = chosen.get(index);
      if (use !== undefined) return [index, { use, confident: true }];
      const free = choice.use === 'other' || choice.use === 'skip' || !given.has(choice.use);
      return [index, free ? choice : { use: 'other', confident: false }];
    }),
  );
}

function planChosen(source: Source, chosen: Chosen, context: ImportContext, { duplicates }: ImportChoices) {
  const { name, grid, table, mapping, proposal, remembered } = chosen;
  const uses = new Map([...mapping].map(([index, choice]) => [index, choice.use]));
  const columns = sheetColumns(grid, table, uses, communeIndex(context.communes));
  const plan = planImport(grid, table, columns, context, duplicates);
  const names = columnNames(table);
  const head: PreviewHead = {
    sheets: source.sheets,
    sheet: name,
    headerRow: table.headerRow,
    columns: table.columns.map(({ index, header }) => ({
      index,
      header,
      name: names.get(index) ?? '',
      field: mapping.get(index)?.use ?? 'other',
      examples: examplesOf(grid, table, index),
      confident: mapping.get(index)?.confident ?? false,
      remembered: remembered.has(index),
    })),
    shape: shapeOf(table),
    chosen: [...mapping].some(([index, { use }]) => proposal.get(index)?.use !== use),
    remembered: remembered.size > 0,
    changes: plan.fieldChanges,
    changedFields: plan.changedFields,
    totals: plan.totals,
    duplicates: plan.duplicates,
    duplicateCount: plan.duplicateCount,
    fields: COLUMN_USES,
    created: plan.created,
    updated: plan.updated,
    unchanged: plan.unchanged,
  };
  return { head, plan };
}
