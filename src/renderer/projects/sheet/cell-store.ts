import type { SheetRow } from '../../../shared/contract/index.ts';
import { SHEET_KEYS, type SheetKey } from '../../../shared/sheet/keys.ts';

const INDEX: ReadonlyMap<SheetKey, number> = new Map(SHEET_KEYS.map((key, index) => [key, index]));

/** What a cell of a row shows. */
export const textOf = (row: SheetRow | undefined, column: SheetKey): string =>
  row?.cells[INDEX.get(column) ?? -1] ?? '';

/** Rows that the engine has told, with all their cells. They stay when they are scrolled out of sight. */
export class CellStore {
  private readonly rows = new Map<string, SheetRow>();
  private readonly listeners = new Set<() => void>();
  private count = 0;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Changes whenever a row does. */
  readonly version = (): number => this.count;

  get(project: string): SheetRow | undefined {
    return this.rows.get(project);
  }

  text(project: string, column: SheetKey): string {
    return textOf(this.rows.get(project), column);
  }

  /** A row that says the same stays the same object, so that it is not drawn again. */
  take(rows: readonly SheetRow[]): void {
    let changed = false;
    for (const row of rows) {
      const known = this.rows.get(row.id);
      if (known && isSame(known, row)) continue;
      this.rows.set(row.id, row);
      changed = true;
    }
    if (changed) this.tell();
  }

  /** What cells show now that they were written: known before the engine tells the rows anew. */
  patch(written: readonly { readonly project: string; readonly column: SheetKey; readonly text: string }[]): void {
    for (const { project, column, text } of written) {
      const row = this.rows.get(project);
      const index = INDEX.get(column);
      if (row && index !== undefined) this.rows.set(project, { ...row, cells: row.cells.with(index, text) });
    }
    this.tell();
  }

  clear(): void {
    this.rows.clear();
    this.tell();
  }

  private tell(): void {
    this.count += 1;
    for (const listener of this.listeners) listener();
  }
}

const isSame = (a: SheetRow, b: SheetRow): boolean =>
  a.title.ar === b.title.ar && a.title.fr === b.title.fr && a.cells.every((text, index) => text === b.cells[index]);
