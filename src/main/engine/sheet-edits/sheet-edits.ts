import { filter, map, startWith, throttleTime } from 'rxjs';
import type { ProjectFacts } from '../../../shared/alerts/index.ts';
import type { ParsedCommandInput, SheetOutcome, SheetRow } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors/index.ts';
import { communeIndex } from '../../../shared/import/index.ts';
import type { Locale } from '../../../shared/locale/index.ts';
import {
  type CellReading,
  cellText,
  planRow,
  readCells,
  type SheetKey,
  type SheetWords,
  sheetColumn,
  sheetWords,
} from '../../../shared/sheet/index.ts';
import type { CommandHandlers, LiveQueryHandlers } from '../calls/index.ts';
import type { Clock } from '../clock/index.ts';
import type { Database } from '../database/index.ts';
import type { OfficeRoom } from '../office/index.ts';
import { Pace, type Portfolio } from '../portfolio/index.ts';
import { Acts, changesOf, type SheetDocument, type Step, stepsBack } from './acts.ts';

export interface SheetEditsOptions {
  readonly database: Database;
  readonly office: OfficeRoom;
  readonly portfolio: Portfolio;
  readonly clock: Clock;
}

type Edits = ParsedCommandInput<'sheet.apply'>['edits'];
type Refused = SheetOutcome['refused'][number];

/** Rows are sent again at most this often while many projects change, in milliseconds. */
const ROWS_INTERVAL = 50;

/** The list as a sheet: its cells, what is written into them, and taking that back. */
export class SheetEdits {
  private readonly options: SheetEditsOptions;
  private readonly acts = new Acts();

  constructor(options: SheetEditsOptions) {
    this.options = options;
  }

  readonly commands: CommandHandlers<'sheet.order' | 'sheet.cells' | 'sheet.apply' | 'sheet.undo'> = {
    'sheet.order': async (query) => {
      await this.options.portfolio.load();
      return { ids: this.options.portfolio.order(query) };
    },

    'sheet.cells': async ({ ids, columns, locale }) => {
      const { portfolio } = this.options;
      await portfolio.load();
      const words = this.words(locale);
      const rows: SheetRow[] = [];
      const pace = new Pace();
      for (const id of ids) {
        rows.push(...this.rowOf(id, columns, words));
        await pace.next();
      }
      return rows;
    },

    'sheet.apply': ({ edits, locale }) =>
      this.inTurn(async () => {
        const words = this.words(locale);
        const { steps, refused, accepted } = await this.plan(edits, words);
        await this.options.database.write(changesOf(steps), 'sheet');
        return {
          act: this.acts.keep(steps),
          written: accepted.flatMap(({ project, column }) => {
            const facts = this.options.portfolio.get(project)?.facts;
            return facts ? [{ project, column, text: cellText(facts, column, words) }] : [];
          }),
          refused,
        };
      }),

    'sheet.undo': ({ act }) =>
      this.inTurn(async () => {
        const done = this.acts.get(act);
        if (!done) throw new AppError('SHEET_ACT_GONE');
        const steps = stepsBack(done, (id) => this.document(id));
        await this.options.database.write(changesOf(steps), 'sheet');
        return { act: this.acts.keep(steps) };
      }),
  };

  readonly liveQueries: LiveQueryHandlers<'sheet.rows'> = {
    'sheet.rows': ({ ids, columns, locale }) => {
      return this.options.portfolio.changed.pipe(
        filter((touched) => touched === 'all' || ids.some((id) => touched.has(id))),
        startWith('all' as const),
        throttleTime(ROWS_INTERVAL, undefined, { leading: true, trailing: true }),
        map(() => {
          const words = this.words(locale);
          return ids.flatMap((id) => this.rowOf(id, columns, words));
        }),
      );
    },
  };

  private rowOf(id: string, columns: readonly SheetKey[], words: SheetWords): readonly SheetRow[] {
    const facts = this.options.portfolio.get(id)?.facts;
    if (!facts) return [];
    return [{ id, title: facts.project.title, cells: columns.map((column) => cellText(facts, column, words)) }];
  }

  private async plan(edits: Edits, words: SheetWords) {
    const { portfolio, office, clock } = this.options;
    const pace = new Pace();
    const readings = this.read(edits, words);
    const references = edits.some(({ column }) => column === 'reference')
      ? this.references()
      : new Map<string, string>();
    const stamp = { ...office.stamp(), today: clock.today() };
    const steps: Step[] = [];
    const refused: Refused[] = [];
    const accepted: { readonly project: string; readonly column: SheetKey }[] = [];
    const days = new Map(edits.flatMap(({ project, on }) => (on === undefined ? [] : [[project, on] as const])));
    for (const [project, cells] of byProject(edits, readings)) {
      await pace.next();
      const facts = portfolio.get(project)?.facts;
      if (!facts) {
        refused.push(...cells.map(({ column }) => ({ project, column, code: 'projectGone' as const, proposal: null })));
        continue;
      }
      const on = days.get(project) ?? stamp.today;
      const { documents, problems } = planRow(facts, cells, {
        stamp: { ...stamp, today: on < stamp.today ? on : stamp.today },
        isTaken: (reference) => (references.get(reference) ?? project) !== project,
        isContractColumn: (column) => sheetColumn(column).ofContract,
      });
      refused.push(...problems.map(({ column, problem }) => ({ project, column, ...problem })));
      const wrong = new Set(problems.map(({ column }) => column));
      accepted.push(...cells.flatMap(({ column }) => (wrong.has(column) ? [] : [{ project, column }])));
      for (const document of [...documents.projects, ...documents.journal]) {
        steps.push({ id: document.id, before: before(facts, document.id), after: document });
        if (document.kind === 'project') references.set(document.reference, project);
      }
    }
    return { steps, refused, accepted };
  }

  /** Which project carries a reference; asked for only where references are written. */
  private references(): Map<string, string> {
    return new Map([...this.options.portfolio.factsOfAll()].map(({ project }) => [project.reference, project.id]));
  }

  /** Column by column: the cells of one column explain each other. */
  private read(edits: Edits, words: SheetWords): readonly CellReading[] {
    const context = { words, communes: communeIndex(this.options.office.current?.communes ?? []) };
    const readings: CellReading[] = [];
    for (const column of new Set(edits.map((edit) => edit.column))) {
      const ofColumn = edits.flatMap((edit, index) => (edit.column === column ? [{ index, text: edit.text }] : []));
      const texts = ofColumn.map(({ text }) => text);
      for (const [position, reading] of readCells(column, texts, context).entries()) {
        readings[ofColumn[position]?.index ?? -1] = reading;
      }
    }
    return readings;
  }

  private document(id: string): SheetDocument | null {
    const { portfolio } = this.options;
    const facts = portfolio.get(portfolio.projectOf(id) ?? '')?.facts;
    return facts ? before(facts, id) : null;
  }

  private words(locale: Locale): SheetWords {
    return sheetWords(locale, this.options.office.current?.communes ?? []);
  }

  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.options.database.inTurn(async () => {
      await this.options.portfolio.load();
      return work();
    });
  }
}

const before = ({ project, contracts, progress }: ProjectFacts, id: string): SheetDocument | null =>
  [project, ...contracts, ...progress].find((document) => document.id === id) ?? null;

/** The last text of a cell counts. */
function byProject(edits: Edits, readings: readonly CellReading[]) {
  const projects = new Map<string, Map<SheetKey, CellReading>>();
  for (const [index, { project, column }] of edits.entries()) {
    const reading = readings[index];
    if (!reading) continue;
    const cells = projects.get(project) ?? new Map<SheetKey, CellReading>();
    projects.set(project, cells.set(column, reading));
  }
  return [...projects].map(
    ([project, cells]) => [project, [...cells].map(([column, reading]) => ({ column, reading }))] as const,
  );
}
