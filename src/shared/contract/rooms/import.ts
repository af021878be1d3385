import { z } from 'zod';
import { define } from '../define.ts';
import { DUPLICATE_DECISIONS, type ImportPreview, type ImportSummary } from '../import-views.ts';
import { filePath, id } from './inputs.ts';

export const importCommands = {
  /** `province` names the communes by which a list is read while there is no office yet. */
  'import.open': define<ImportPreview>().with(
    z.object({ file: filePath, province: id.nullable().optional() }),
    'projects.write',
  ),
  /** Reads the same file again with other choices. */
  'import.plan': define<ImportPreview>().with(
    z.object({
      token: id,
      sheet: z.string().max(300).optional(),
      headerRow: z.number().int().min(1).optional(),
      mapping: z.record(z.string(), z.string()).optional(),
      /** What is decided on likely duplicates, by the key of the pair. */
      duplicates: z.record(z.string().max(100), z.enum(DUPLICATE_DECISIONS)).optional(),
      /** Proposes the columns anew, whatever was chosen the last time. */
      fresh: z.boolean().optional(),
    }),
    'projects.write',
  ),
  'import.accept': define<ImportSummary>().with(z.object({ token: id }), 'projects.write'),
  'import.drop': define<null>().with(z.object({ token: id }), 'projects.write'),
} as const;
