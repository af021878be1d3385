import { z } from 'zod';
import { day } from '../../documents/index.ts';
import { LOCALES } from '../../locale/locale.ts';
import { MOST_EDITS, SHEET_KEYS } from '../../sheet/keys.ts';
import { define } from '../define.ts';
import type { SheetOutcome, SheetRow } from '../views.ts';
import { id } from './inputs.ts';
import { listFilters } from './projects.ts';

const column = z.enum(SHEET_KEYS);
const columns = z.array(column).max(SHEET_KEYS.length);
const locale = z.enum(LOCALES);

export const sheetCommands = {
  /** The projects of a list in its order. A sheet keeps the order while people write in it: no row leaves their eyes. */
  'sheet.order': define<{ readonly ids: readonly string[] }>().with(z.object(listFilters), 'projects.read'),
  /** What the cells of many rows show, for copying. */
  'sheet.cells': define<readonly SheetRow[]>().with(
    z.object({ ids: z.array(id).max(100_000), columns, locale }),
    'projects.read',
  ),
  /** Writes what was typed or pasted: every cell that is understood, in one act; the others come back with why. */
  'sheet.apply': define<SheetOutcome>().with(
    z.object({
      edits: z
        .array(
          z.object({
            project: id,
            column,
            text: z.string().max(100_000),
            /** Day of a measure that is not of today. */
            on: day.optional(),
          }),
        )
        .max(MOST_EDITS),
      locale,
    }),
    'projects.write',
  ),
  /** Takes an act back; the answer names what takes this back in turn. What somebody else changed since stays. */
  'sheet.undo': define<{ readonly act: string | null }>().with(z.object({ act: id }), 'projects.write'),
} as const;

export const sheetQueries = {
  /** The cells of these projects; one that is gone is left out. */
  'sheet.rows': define<readonly SheetRow[]>().with(
    z.object({ ids: z.array(id).max(500), columns, locale }),
    'projects.read',
  ),
} as const;
