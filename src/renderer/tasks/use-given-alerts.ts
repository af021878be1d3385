import { useMemo } from 'react';
import type { GivenAlert } from '../../shared/contract/index.ts';
import { useLiveQuery } from '../engine/index.ts';

/** Who has which alert, by the alert's id. */
export type GivenAlerts = ReadonlyMap<string, GivenAlert>;

/** @param project null for every project of the office */
export function useGivenAlerts(project: string | null = null): GivenAlerts {
  const { data } = useLiveQuery('tasks.given', { project });
  return useMemo(() => new Map(data?.map((given) => [given.alert, given])), [data]);
}
