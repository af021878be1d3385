import type { LiveQueryInput } from '../../shared/contract/index.ts';
import type { ListQuery } from '../projects/index.ts';

/** What a list is narrowed to, as the board is asked. */
export const filterOf = (query: ListQuery): LiveQueryInput<'board.overview'> => ({
  conditions: [...query.conditions],
  phases: [...query.phases],
  sectors: [...query.sectors],
  communes: [...query.communes],
  programmes: [...query.programmes],
});
