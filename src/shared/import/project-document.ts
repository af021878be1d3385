import { newId } from '../ids/index.ts';
import { EMPTY_PROJECT, PHASE_TRAITS, type Phase, type Project } from '../projects/index.ts';
import { fold } from '../text/index.ts';
import type { ImportContext } from './context.ts';
import type { Draft } from './draft.ts';

const MOST_OTHER_COLUMNS = 100;
const MOST_PARTNERS = 100;

export interface BuiltProject {
  readonly project: Project;
  /** Texts for which the project has no room left. */
  readonly dropped: readonly { readonly name: string; readonly value: string }[];
}

/** A project as its row says, or the known one with what the row says laid over it: an empty cell changes nothing. */
export function buildProject(
  draft: Draft,
  known: Project | null,
  reference: string,
  context: ImportContext,
): BuiltProject {
  const base = known ?? emptyProject(draft, reference, context);
  const { kept, dropped } = mergeOther(base.otherColumns, draft);
  const project: Project = {
    ...base,
    ...draft.project,
    title: { ar: draft.title.ar || base.title.ar, fr: draft.title.fr || base.title.fr },
    reference: known ? base.reference : reference,
    phase: draft.phase ?? base.phase,
    declaredCondition: declared(draft, base, context),
    partners: mergePartners(base.partners, draft.partners),
    otherColumns: kept,
  };
  return { project, dropped };
}

function emptyProject(draft: Draft, reference: string, context: ImportContext): Project {
  return {
    ...EMPTY_PROJECT,
    id: newId(),
    kind: 'project',
    office: context.office,
    createdAt: context.now,
    createdBy: context.createdBy,
    demonstration: false,
    reference,
    phase: impliedPhase(draft),
  };
}

/** A list without a phase still tells how far a project is by what happened to it. */
function impliedPhase(draft: Draft): Phase {
  const { contract, percent } = draft;
  if (contract.provisionalReceptionOn) return 'provisionalReception';
  if (contract.startOrderOn || (percent !== null && percent.share > 0)) return 'execution';
  if (contract.number || contract.contractor || contract.amount) return 'approval';
  return 'study';
}

/** A declared condition stays dated from the day it was first declared; «normal» takes it back. */
function declared(draft: Draft, base: Project, context: ImportContext): Project['declaredCondition'] {
  if (draft.condition === null) {
    const over = draft.phase !== null && PHASE_TRAITS[draft.phase].over;
    return over ? null : base.declaredCondition;
  }
  const { condition, reason } = draft.condition;
  if (condition === 'normal') return null;
  if (base.declaredCondition?.condition === condition) return base.declaredCondition;
  return { condition, reason, on: context.today };
}

function mergePartners(known: Project['partners'], names: readonly string[]): Project['partners'] {
  const seen = new Set(known.map((partner) => fold(partner.name)));
  const added = names.filter((name) => !seen.has(fold(name)) && seen.add(fold(name)));
  return [...known, ...added.map((name) => ({ id: newId(), name, contribution: null }))].slice(0, MOST_PARTNERS);
}

function mergeOther(known: Project['otherColumns'], draft: Draft) {
  const fresh = new Map(draft.other.map((entry) => [entry.name, entry.value]));
  const merged = known
    .filter((entry) => fresh.has(entry.name) || !draft.understood.has(entry.name))
    .map((entry) => ({ name: entry.name, value: fresh.get(entry.name) ?? entry.value }));
  const names = new Set(merged.map((entry) => entry.name));
  const added = [...fresh].filter(([name]) => !names.has(name)).map(([name, value]) => ({ name, value }));
  const all = [...merged, ...added];
  return { kept: all.slice(0, MOST_OTHER_COLUMNS), dropped: all.slice(MOST_OTHER_COLUMNS) };
}
