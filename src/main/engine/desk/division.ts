import type { DivisionDesk, SilentCommune } from '../../../shared/contract/index.ts';
import type { Condition } from '../../../shared/projects/index.ts';
import { type Day, daysBetween } from '../../../shared/time/index.ts';
import type { Evaluation } from '../portfolio/index.ts';
import { byGravity, needsDecision, pressingOf } from './pressing.ts';

/** Pressing projects that the desk names; the others are counted, and one click away. */
const NAMED = 8;
const COMMUNES = 8;

/** @param silentDays days without a sign of progress after which a project counts as silent */
export function divisionDesk(evaluations: Iterable<Evaluation>, today: Day, silentDays: number): DivisionDesk {
  const byCondition: Partial<Record<Condition, number>> = {};
  const pressing: Evaluation[] = [];
  const silence = new Map<string | null, { count: number; longest: number }>();
  let all = 0;
  let silent = 0;
  for (const evaluation of evaluations) {
    all++;
    const { row } = evaluation;
    byCondition[row.condition] = (byCondition[row.condition] ?? 0) + 1;
    if (needsDecision(evaluation)) pressing.push(evaluation);
    const quiet = row.silentSince === null ? 0 : daysBetween(row.silentSince, today);
    if (quiet <= silentDays) continue;
    silent++;
    for (const commune of row.communes.length === 0 ? [null] : row.communes) {
      const known = silence.get(commune) ?? { count: 0, longest: 0 };
      silence.set(commune, {
        count: known.count + 1,
        longest: Math.max(known.longest, quiet),
      });
    }
  }
  return {
    today,
    evaluated: true,
    all,
    byCondition,
    pressing: { total: pressing.length, projects: pressing.sort(byGravity).slice(0, NAMED).map(pressingOf) },
    silent: { days: silentDays, total: silent, communes: mostSilent(silence) },
  };
}

function mostSilent(
  silence: ReadonlyMap<string | null, Omit<SilentCommune, 'commune'>>,
): DivisionDesk['silent']['communes'] {
  return [...silence]
    .map(([commune, counted]): SilentCommune => ({ commune, ...counted }))
    .sort((a, b) => b.count - a.count || b.longest - a.longest || ((a.commune ?? '') < (b.commune ?? '') ? -1 : 1))
    .slice(0, COMMUNES);
}
