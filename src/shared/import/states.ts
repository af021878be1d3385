import { PHASE_TRAITS } from '../projects/index.ts';
import { type Draft, keepText } from './draft.ts';
import { cellText } from './grid.ts';
import { cut, withoutBreaks } from './text-limits.ts';
import type { State } from './values/state.ts';

const LONGEST_REASON = 300;

type Said = Draft['states'][number];

/**
 * Phase and condition of a row from the columns that speak of them: of the phase the column of phases is believed, of the
 * condition the column of conditions. What cannot be true beside them is a doubt, and its text stays with the project.
 */
export function settleStates(draft: Draft): void {
  const first = (use: string, axis: keyof State): Said | undefined =>
    draft.states.find(({ source, state }) => source.column.use === use && state[axis] !== null) ??
    draft.states.find(({ state }) => state[axis] !== null);
  const ofPhase = first('phase', 'phase');
  const phase = ofPhase?.state.phase ?? null;
  const told = first('condition', 'condition');
  const ofCondition = told && fits(phase, told, ofPhase) ? told : undefined;
  const settled: State = { phase, condition: ofCondition?.state.condition ?? null };
  for (const said of draft.states) {
    if (said === ofPhase && (said.state.condition === null || said.state.condition === settled.condition)) continue;
    if (agrees(said.state, settled)) continue;
    const { source } = said;
    draft.doubts.push({
      row: draft.row,
      column: source.column.name,
      code: 'stateContradicts',
      value: cellText(source.cell),
      proposal: source.show.state(settled),
    });
    keepText(source);
  }
  draft.phase = phase;
  if (ofCondition && settled.condition !== null) {
    const reason = cut(withoutBreaks(cellText(ofCondition.source.cell)), LONGEST_REASON);
    draft.condition = { condition: settled.condition, reason };
  }
}

/** A project that is over is no longer late or stopped. */
const fits = (phase: State['phase'], told: Said, ofPhase: Said | undefined): boolean =>
  told === ofPhase || told.state.condition === 'normal' || phase === null || !PHASE_TRAITS[phase].over;

/** A word for a condition implies works («متأخر»); beside another phase that is going on it says its condition only. */
function agrees({ phase, condition }: State, settled: State): boolean {
  if (condition === null) return phase === settled.phase;
  if (condition !== settled.condition) return false;
  return phase === null || phase === settled.phase || settled.phase === null || !PHASE_TRAITS[settled.phase].over;
}
