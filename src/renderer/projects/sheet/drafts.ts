import type { SheetOutcome } from '../../../shared/contract/index.ts';
import type { ProblemCode, SheetKey } from '../../../shared/sheet/index.ts';

/** What was typed into a cell and is not written yet: on the way to the engine, or refused with why. */
export interface Draft {
  readonly text: string;
  readonly problem: DraftProblem | null;
}

export interface DraftProblem {
  /** Has a sentence: `sheet:problem.<code>`. `notWritten`: the engine could not be asked. */
  readonly code: ProblemCode | 'notWritten';
  readonly proposal: string | null;
}

export interface CellEdit {
  readonly project: string;
  readonly column: SheetKey;
  readonly text: string;
}

export type RowDrafts = ReadonlyMap<SheetKey, Draft>;
export type AllDrafts = ReadonlyMap<string, RowDrafts>;

/** Drafts of the whole office by project: they stay while one scrolls, filters or opens another screen. */
class DraftStore {
  private drafts: AllDrafts = new Map();
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly all = (): AllDrafts => this.drafts;

  begin(edits: readonly CellEdit[]): void {
    this.change(edits, ({ text }) => ({ text, problem: null }));
  }

  /** @param outcome null where the engine refused the whole act */
  settle(edits: readonly CellEdit[], outcome: SheetOutcome | null): void {
    const refused = new Map(outcome?.refused.map((cell) => [keyOf(cell), cell]));
    this.change(edits, (edit, draft) => {
      // Something newer was typed meanwhile: it has its own answer coming.
      if (draft && draft.text !== edit.text) return draft;
      if (outcome === null) return { text: edit.text, problem: { code: 'notWritten', proposal: null } };
      const cell = refused.get(keyOf(edit));
      return cell ? { text: edit.text, problem: { code: cell.code, proposal: cell.proposal } } : undefined;
    });
  }

  discard(cells: readonly Pick<CellEdit, 'project' | 'column'>[]): void {
    this.change(cells, () => undefined);
  }

  private change<Cell extends Pick<CellEdit, 'project' | 'column'>>(
    cells: readonly Cell[],
    draftOf: (cell: Cell, before: Draft | undefined) => Draft | undefined,
  ): void {
    const all = new Map(this.drafts);
    const touched = new Map<string, Map<SheetKey, Draft>>();
    for (const cell of cells) {
      const row = touched.get(cell.project) ?? new Map(all.get(cell.project));
      touched.set(cell.project, row);
      const draft = draftOf(cell, row.get(cell.column));
      if (draft) row.set(cell.column, draft);
      else row.delete(cell.column);
    }
    for (const [project, row] of touched) {
      if (row.size > 0) all.set(project, row);
      else all.delete(project);
    }
    this.drafts = all;
    for (const listener of this.listeners) listener();
  }
}

const keyOf = ({ project, column }: Pick<CellEdit, 'project' | 'column'>): string => `${project} ${column}`;

export const drafts = new DraftStore();
