/** What an office is expected to hold, by names that the acts give: every name is used once. */
export interface ProjectState {
  readonly place: string;
  readonly contractor: string;
  /** Planned day by title. */
  readonly milestones: Readonly<Record<string, string>>;
  /** Measures in the order in which they were written: their comment, or the percent where a list gave it. */
  readonly progress: readonly string[];
}
export type OfficeState = Readonly<Record<string, ProjectState>>;

/** One thing that a child does. It is announced before, and acknowledged after the engine has answered. */
export type Act = { readonly number: number } & (
  | { readonly kind: 'create'; readonly project: string; readonly place: string }
  | { readonly kind: 'update'; readonly project: string; readonly place: string }
  | { readonly kind: 'progress'; readonly project: string; readonly comment: string }
  | { readonly kind: 'milestone'; readonly project: string; readonly milestone: string; readonly plannedOn: string }
  | { readonly kind: 'removeMilestone' | 'restoreMilestone'; readonly project: string; readonly milestone: string }
  | { readonly kind: 'remove' | 'restore'; readonly project: string }
  | { readonly kind: 'import'; readonly list: number; readonly version: number; readonly rows: number }
);

/** What is there, and what was removed but can be brought back. */
export interface Expected {
  readonly living: OfficeState;
  readonly removed: OfficeState;
  readonly removedMilestones: Readonly<Record<string, string>>;
}

export const NOTHING: Expected = { living: {}, removed: {}, removedMilestones: {} };
const EMPTY: ProjectState = { place: '', contractor: '', milestones: {}, progress: [] };

export const rowName = (list: number, row: number): string => `لائحة ${list} مشروع ${row}`;
export const placeOfVersion = (version: number): string => `نسخة ${version}`;
export const contractorOfVersion = (version: number): string => `مقاولة ${version}`;
/** Changes with every fourth version: a list brings new measures now and then. */
export const percentOfVersion = (version: number): number => (Math.floor(version / 4) % 100) + 0.5;

/** Names of the projects that an act touches. */
export function touchedBy(act: Act): readonly string[] {
  if (act.kind !== 'import') return [act.project];
  return Array.from({ length: act.rows }, (_, row) => rowName(act.list, row));
}

/** The office after an act. Pure: whether it happened is decided by looking. */
export function after(expected: Expected, act: Act): Expected {
  const { living, removed, removedMilestones } = expected;
  if (act.kind === 'import') {
    const imported = touchedBy(act).map((name) => [name, importedProject(living[name], act.version)] as const);
    return { ...expected, living: { ...living, ...Object.fromEntries(imported) } };
  }
  const project = living[act.project] ?? EMPTY;
  const changed = (changes: Partial<ProjectState>): Expected => ({
    ...expected,
    living: { ...living, [act.project]: { ...project, ...changes } },
  });
  switch (act.kind) {
    case 'create':
    case 'update':
      return changed({ place: act.place });
    case 'progress':
      return changed({ progress: [...project.progress, act.comment] });
    case 'milestone':
      return changed({ milestones: { ...project.milestones, [act.milestone]: act.plannedOn } });
    case 'removeMilestone': {
      const { [act.milestone]: plannedOn = '', ...milestones } = project.milestones;
      return { ...changed({ milestones }), removedMilestones: { ...removedMilestones, [act.milestone]: plannedOn } };
    }
    case 'restoreMilestone': {
      const { [act.milestone]: plannedOn = '', ...rest } = removedMilestones;
      const milestones = { ...project.milestones, [act.milestone]: plannedOn };
      return { ...changed({ milestones }), removedMilestones: rest };
    }
    case 'remove': {
      const { [act.project]: _gone, ...rest } = living;
      return { ...expected, living: rest, removed: { ...removed, [act.project]: project } };
    }
    case 'restore': {
      const { [act.project]: back = EMPTY, ...rest } = removed;
      return { ...expected, living: { ...living, [act.project]: back }, removed: rest };
    }
  }
}

function importedProject(known: ProjectState | undefined, version: number): ProjectState {
  const percent = String(percentOfVersion(version));
  const progress = known?.progress ?? [];
  return {
    place: placeOfVersion(version),
    contractor: contractorOfVersion(version),
    milestones: known?.milestones ?? {},
    progress: progress.at(-1) === percent ? progress : [...progress, percent],
  };
}
