import { type Condition, PHASE_TRAITS, type Phase } from '../../projects/index.ts';
import { fold } from '../../text/index.ts';
import { type Cell, cellText, isBlank } from '../grid.ts';
import { doubt, doubtKeeping, EMPTY, type Reading, read } from '../reading.ts';
import { closest } from './similarity.ts';
import { deniesSomething, isAhead, isDenied, isPartial } from './state-marks.ts';
import { STATE_PATTERNS, STATE_WORDS, type State } from './state-words.ts';

export type { State } from './state-words.ts';

/** A long remark holds such words by chance; only a short cell is a state. */
const LONGEST_STATE = 60;
const PERCENT_DONE = /100\s?%/;
const RESUMED = /(?<!(non|pas de|sans|en attente de|attendant la) )(reprise|repris\b)|استين[ا]?ف|استونف/;
/** «Non réalisé» beside «en cours» and «réalisé» says that nothing was carried out. */
const CARRIED_OUT = /realise|منجز|نجز|انجاز/;

/** «Achevée», «En cours», «à l'arrêt», «متوقف», «في طور الإنجاز», «Gelée»; what is denied or halved is never taken for done. */
export function readState(cell: Cell): Reading<State> {
  if (isBlank(cell)) return EMPTY;
  const text = fold(cellText(cell));
  const found = judge(text);
  if (found && text.length <= LONGEST_STATE) return found;
  const mendable = text.length >= 5 && text.length <= 20 && !deniesSomething(text);
  const near = mendable ? closest(text, STATE_WORDS, 2) : null;
  if (near) return doubt('wordGuess', near);
  return doubtKeeping('stateUnknown', found === null || found.kind === 'empty' ? null : found.value);
}

interface Said extends State {
  readonly index: number;
}

function judge(text: string): Reading<State> | null {
  const denied: Said[] = [];
  let said: Said | null = null;
  for (const [pattern, phase, condition] of STATE_PATTERNS) {
    const index = pattern.exec(text)?.index ?? -1;
    if (index < 0) continue;
    if (isDenied(text, index)) denied.push({ phase, condition, index });
    else said ??= { phase, condition, index };
  }
  if (RESUMED.test(text)) return resumed(text, said);
  if (denied.some(({ phase }) => isDone(phase))) return notDone(text, said, denied);
  return said === null ? onlyDenied(denied) : affirmed(text, said, denied);
}

const isDone = (phase: Phase | null): boolean => phase === 'provisionalReception';
const isTrouble = (condition: Condition | null): boolean => condition !== null && condition !== 'normal';

/** «Reprise des travaux» ends a stop; «arrêté, reprise prévue» does not yet. */
function resumed(text: string, said: Said | null): Reading<State> {
  if (said === null || !isTrouble(said.condition)) return read({ phase: 'execution', condition: 'normal' });
  const after = /apres|suite|بعد/.test(text);
  return qualified({ phase: 'execution', condition: after ? 'normal' : said.condition });
}

/** «Non achevé», «non réceptionné», «غير منجز». */
function notDone(text: string, said: Said | null, denied: readonly Said[]): Reading<State> {
  const condition = said?.condition ?? null;
  if (said?.phase && said.phase !== 'execution' && !isFinished(said.phase)) return qualified(stateOf(said));
  const carriedOut = denied.some(({ index }) => CARRIED_OUT.test(text.slice(index, index + 12)));
  const idle = carriedOut && condition === null && (said?.phase ?? null) !== 'provisionalReception';
  return qualified({ phase: idle ? 'idea' : 'execution', condition });
}

/** «Sans retard» says that all is well; of another word it only says what is not. */
function onlyDenied(denied: readonly Said[]): Reading<State> | null {
  if (denied.length === 0) return null;
  if (denied.every(({ condition }) => isTrouble(condition) && condition !== 'terminated'))
    return read({ phase: null, condition: 'normal' });
  if (denied.every(({ phase, condition }) => phase === 'execution' && condition === null))
    return qualified({ phase: 'idea', condition: null });
  return doubtKeeping('stateQualified', null);
}

function affirmed(text: string, said: Said, denied: readonly Said[]): Reading<State> {
  const well = said.condition === null && denied.some(({ condition }) => isTrouble(condition));
  const state: State = { phase: said.phase, condition: well ? 'normal' : said.condition };
  if (isFinished(said.phase) && isPartial(text)) return qualified({ phase: 'execution', condition: null });
  if (canBeAhead(said) && isAhead(text, said.index)) return ahead(said);
  // «En cours d'étude» runs studies, not works; «Travaux en cours 100%» is said of finished works.
  const finishedAfterAll = PERCENT_DONE.test(text) && said.phase === 'execution' && said.condition === null;
  return finishedAfterAll ? doubtKeeping('wordGuess', state) : read(state);
}

/** «En cours d'exploitation», «en période de garantie» have come to that phase. */
const canBeAhead = ({ phase, condition }: State): boolean =>
  (isFinished(phase) && phase !== 'inUse' && phase !== 'guarantee') ||
  phase === 'cancelled' ||
  condition === 'terminated';

/** What is so while the said phase is only coming. */
function ahead({ phase }: State): Reading<State> {
  if (phase === 'provisionalReception') return qualified({ phase: 'execution', condition: null });
  if (phase === 'finalReception') return qualified({ phase: 'guarantee', condition: null });
  return doubtKeeping('stateQualified', null);
}

function isFinished(phase: Phase | null): boolean {
  return phase !== null && phase !== 'cancelled' && PHASE_TRAITS[phase].over;
}

const stateOf = ({ phase, condition }: State): State => ({ phase, condition });
const qualified = (state: State): Reading<State> => doubtKeeping('stateQualified', state);
