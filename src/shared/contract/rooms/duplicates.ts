import { z } from 'zod';
import { define } from '../define.ts';
import type { DuplicatesView, SimilarView } from '../duplicates-views.ts';
import { id } from './inputs.ts';

export const duplicatesCommands = {
  /** Makes one project out of two; everything of `merge` goes over to `keep`. */
  'projects.merge': define<null>().with(z.object({ keep: id, merge: id }), 'projects.write'),
  /** Takes a merging back, `id` being the project that went. */
  'projects.unmerge': define<null>().with(z.object({ id }), 'projects.write'),
  /** Two projects that are not the same, whatever they look like; they are no longer shown. */
  'projects.notSame': define<null>().with(z.object({ a: id, b: id, same: z.boolean() }), 'projects.write'),
} as const;

export const duplicatesQueries = {
  'projects.duplicates': define<DuplicatesView>().with(z.object({}), 'projects.read'),
  /** Projects that may be the same as this one. */
  'projects.similar': define<readonly SimilarView[]>().with(z.object({ id }), 'projects.read'),
} as const;
