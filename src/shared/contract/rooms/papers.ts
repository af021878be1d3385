import { z } from 'zod';
import { letterheadSchema } from '../../letterhead/index.ts';
import { LOCALES } from '../../locale/locale.ts';
import { paperTableSchema } from '../../papers/index.ts';
import { define } from '../define.ts';
import type { DocumentFile, LetterheadView, ProjectRow } from '../views.ts';
import { id, nothing } from './inputs.ts';
import { listFilters } from './projects.ts';

const locale = z.enum(LOCALES);

export const papersCommands = {
  'letterhead.save': define<null>().with(letterheadSchema, 'office.manage'),
  /** Back to what the office's name and province propose. */
  'letterhead.forget': define<null>().with(nothing, 'office.manage'),
  /** A table as a spreadsheet in the documents folder. */
  'papers.table': define<DocumentFile>().with(
    z.object({ title: z.string().max(300), table: paperTableSchema, format: z.enum(['xlsx', 'csv']), locale }),
    'projects.read',
  ),
  /** The sheet of one project (بطاقة تقنية للمشروع) as docx in the documents folder. */
  'papers.projectSheet': define<DocumentFile>().with(z.object({ project: id, locale }), 'projects.read'),
  /** Every project that a list would show, in its order: for paper and spreadsheets. */
  'papers.projects': define<readonly ProjectRow[]>().with(z.object(listFilters), 'projects.read'),
} as const;

export const papersQueries = {
  letterhead: define<LetterheadView>().with(nothing, 'office.read'),
} as const;
