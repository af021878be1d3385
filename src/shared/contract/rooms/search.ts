import type { Findables } from '../../search/index.ts';
import { define } from '../define.ts';
import { nothing } from './inputs.ts';

export const searchQueries = {
  /** Everything that can be found, in parts, and then each change: the window keeps the index, so that a key asks nobody. */
  'search.things': define<Findables>().with(nothing, 'projects.read'),
} as const;
