import type { ProjectFacts } from '../../../shared/alerts/index.ts';
import type { ProposedCell, ProposedRow } from '../../../shared/contract/index.ts';
import { communeIndex } from '../../../shared/import/index.ts';
import {
  cellText,
  type NamedCommunes,
  readCells,
  type SheetKey,
  type SheetWords,
  sheetColumn,
} from '../../../shared/sheet/index.ts';
import { fold } from '../../../shared/text/index.ts';
import { type Day, isDay } from '../../../shared/time/index.ts';
import type { ReturnedRow } from '../../../shared/update-sheets/index.ts';

export interface ProposalContext {
  readonly words: SheetWords;
  readonly communes: NamedCommunes;
  readonly today: Day;
  readonly byId: (id: string) => ProjectFacts | null;
  readonly byReference: (reference: string) => ProjectFacts | null;
}

/** What the rows of a returned sheet would change; rows that say nothing new are left out. */
export function proposalsOf(rows: readonly ReturnedRow[], context: ProposalContext): readonly ProposedRow[] {
  const readings = readingsOf(rows, context);
  return rows.flatMap((row): readonly ProposedRow[] => {
    if (row.answers.length === 0) return [];
    const facts = context.byId(row.id) ?? context.byReference(row.reference);
    const on = dayOf(row.day, context);
    if (facts === null) {
      const cells = row.answers.map(({ key, text }): ProposedCell => {
        return { column: key, before: '', after: text, problem: 'projectGone' };
      });
      return [{ row: row.row, project: null, reference: row.reference, title: row.title, cells, on, overtaken: false }];
    }
    const cells = row.answers.flatMap(({ key, text }) =>
      cellOf(facts, key, text, readings.get(row)?.get(key), context),
    );
    if (cells.length === 0) return [];
    const { project } = facts;
    const now = cellText(facts, 'percent', context.words);
    const overtaken = cells.some(({ column }) => column === 'percent') && row.sentPercent !== now;
    const title =
      context.words.locale === 'ar' ? project.title.ar || project.title.fr : project.title.fr || project.title.ar;
    return [{ row: row.row, project: project.id, reference: project.reference, title, cells, on, overtaken }];
  });
}

type Reading = ReturnType<typeof readCells>[number];

/** Column by column: the cells of one column explain each other, «0,95» beside «70». */
function readingsOf(rows: readonly ReturnedRow[], { words, communes }: ProposalContext) {
  const readings = new Map<ReturnedRow, Map<SheetKey, Reading>>();
  const keys = new Set(rows.flatMap(({ answers }) => answers.map(({ key }) => key)));
  for (const key of keys) {
    const cells = rows.flatMap((row) =>
      row.answers.filter((answer) => answer.key === key).map(({ text }) => ({ row, text })),
    );
    const read = readCells(
      key,
      cells.map(({ text }) => text),
      { words, communes: communeIndex(communes) },
    );
    for (const [index, { row }] of cells.entries()) {
      const reading = read[index];
      if (reading) readings.set(row, (readings.get(row) ?? new Map<SheetKey, Reading>()).set(key, reading));
    }
  }
  return readings;
}

function cellOf(
  facts: ProjectFacts,
  column: SheetKey,
  text: string,
  reading: Reading | undefined,
  { words }: ProposalContext,
): readonly ProposedCell[] {
  const before = cellText(facts, column, words);
  if (reading === undefined || !reading.ok) {
    return [{ column, before, after: text, problem: reading?.problem.code ?? 'textTooLong' }];
  }
  // What people remark is added to what was remarked before: nobody's words are lost.
  const after = column === 'remarks' && before !== '' ? `${before}\n${reading.shown}` : reading.shown;
  if (fold(reading.shown) === fold(before) || (column === 'remarks' && before.includes(reading.shown))) return [];
  const several = sheetColumn(column).ofContract && facts.contracts.length > 1;
  return [{ column, before, after, problem: several ? 'severalContracts' : null }];
}

/** The day of the measure: today where none was written, or where it lies ahead. */
function dayOf(text: string, { words, communes, today }: ProposalContext): Day {
  if (text === '') return today;
  const [reading] = readCells('provisionalReceptionOn', [text], { words, communes: communeIndex(communes) });
  const day = reading?.ok ? reading.change.contract?.provisionalReceptionOn : null;
  return day && isDay(day) && day <= today ? day : today;
}
