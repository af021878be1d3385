import { z } from 'zod';
import type { Bilingual } from '../../locale/locale.ts';
import { LOCALES } from '../../locale/locale.ts';
import type { ProblemCode, SheetKey } from '../../sheet/index.ts';
import type { Day } from '../../time/index.ts';
import { define } from '../define.ts';
import type { DocumentFile } from '../views.ts';
import { filePath, id, nothing } from './inputs.ts';

/** Whose projects an update sheet holds: of a commune, or of the service in charge (bearer) as it is written. */
const recipient = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('commune'), commune: id }),
  z.object({ kind: z.literal('service'), service: z.string().max(300) }),
]);

/** Somebody who can be sent a sheet. */
export interface UpdateRecipient {
  readonly kind: 'commune' | 'service';
  /** Identifier of the commune, or the name of the service. */
  readonly key: string;
  readonly name: Bilingual;
  /** Projects not over yet, which the sheet asks about. */
  readonly projects: number;
  /** Of these, without a measure for 30 days or longer. */
  readonly silent: number;
  /** Day on which this device last made a sheet for them, or null. */
  readonly sentOn: Day | null;
}

/** A cell that a returned sheet would change. */
export interface ProposedCell {
  readonly column: SheetKey;
  readonly before: string;
  readonly after: string;
  /** Why it cannot be taken; null where it can. */
  readonly problem: ProblemCode | null;
}

/** A row of a returned sheet that changes something, or whose project is not known. */
export interface ProposedRow {
  /** Row of the sheet, from 1. */
  readonly row: number;
  /** Null where no project has this identifier or reference. */
  readonly project: string | null;
  readonly reference: string;
  readonly title: string;
  readonly cells: readonly ProposedCell[];
  /** Day of the measure, today where none was written. */
  readonly on: Day;
  /** Its progress was recorded here since the sheet was made. */
  readonly overtaken: boolean;
}

export interface ReturnedSheet {
  readonly file: string;
  readonly rows: readonly ProposedRow[];
  /** Rows that came back blank or say what is known already. */
  readonly unchanged: number;
}

export const updateSheetsCommands = {
  'updateSheets.make': define<DocumentFile>().with(z.object({ recipient, locale: z.enum(LOCALES) }), 'projects.read'),
  /** Reads a returned sheet; nothing is written before its rows are accepted through `sheet.apply`. */
  'updateSheets.read': define<ReturnedSheet>().with(
    z.object({ file: filePath, locale: z.enum(LOCALES) }),
    'projects.write',
  ),
} as const;

export const updateSheetsQueries = {
  /** Communes and services with projects under way, the most silent first. */
  'updateSheets.recipients': define<readonly UpdateRecipient[]>().with(nothing, 'projects.read'),
} as const;
