import { z } from 'zod';
import type { BoardOverview, TrendMonth } from '../../board/index.ts';
import { define } from '../define.ts';
import { listFilters } from './projects.ts';

export const boardQueries = {
  'board.overview': define<BoardOverview>().with(z.object(listFilters), 'projects.read'),
  /** Conditions over the last twelve months. */
  'board.trend': define<readonly TrendMonth[]>().with(z.object(listFilters), 'projects.read'),
} as const;
