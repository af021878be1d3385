import { SHEET_KEYS, type SheetKey } from '../../../shared/sheet/keys.ts';

/** How the projects are shown on this device: as a list to look through, or as a sheet to write in. */
export interface Look {
  readonly mode: 'list' | 'sheet';
  /** Columns of the sheet; their order is that of the table of columns. */
  readonly columns: readonly SheetKey[];
  /** Pixels, of columns that were made wider or narrower. */
  readonly widths: Readonly<Partial<Record<SheetKey, number>>>;
}

/** Columns that most desks never fill in. */
const SELDOM: ReadonlySet<SheetKey> = new Set<SheetKey>([
  'titleAr',
  'titleFr',
  'workType',
  'priority',
  'year',
  'place',
]);

export const FIRST_LOOK: Look = { mode: 'list', columns: SHEET_KEYS.filter((key) => !SELDOM.has(key)), widths: {} };

const NAME = 'moutabaa:projects-look';

/** As it was left; a look of another version is read as far as it is understood. */
export function keptLook(): Look {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(NAME) ?? 'null');
    return lookIn(kept) ?? FIRST_LOOK;
  } catch {
    return FIRST_LOOK;
  }
}

export function keepLook(look: Look): void {
  localStorage.setItem(NAME, JSON.stringify(look));
}

/** The look that a kept value describes; null where it describes none. */
export function lookIn(kept: unknown): Look | null {
  if (typeof kept !== 'object' || kept === null || !('mode' in kept) || !('columns' in kept)) return null;
  const { mode, columns } = kept;
  if (!Array.isArray(columns)) return null;
  const widths = 'widths' in kept && typeof kept.widths === 'object' && kept.widths !== null ? kept.widths : {};
  const numbers = new Map(Object.entries(widths).filter(([, width]) => typeof width === 'number'));
  const known = SHEET_KEYS.filter((key) => columns.includes(key));
  return {
    mode: mode === 'sheet' ? 'sheet' : 'list',
    columns: known.length > 0 ? known : FIRST_LOOK.columns,
    widths: Object.fromEntries(SHEET_KEYS.filter((key) => numbers.has(key)).map((key) => [key, numbers.get(key)])),
  };
}
