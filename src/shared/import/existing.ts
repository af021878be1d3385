import type { Contract, Milestone, Progress, Project } from '../projects/index.ts';
import { fold } from '../text/index.ts';
import type { ExistingDocuments } from './context.ts';
import type { Draft } from './draft.ts';

/** The office's documents, ready to be found by what a row says. */
export interface ExistingIndex {
  readonly byReference: ReadonlyMap<string, Project>;
  readonly byTitle: ReadonlyMap<string, readonly Project[]>;
  readonly contracts: Map<string, readonly Contract[]>;
  readonly milestones: Map<string, readonly Milestone[]>;
  readonly latest: Map<string, Progress>;
}

/** What a row wrote, for a later row that is decided to be the same project. */
export function remember(
  index: ExistingIndex,
  project: string,
  contract: Contract | undefined,
  milestone: Milestone | undefined,
  progress: Progress | undefined,
): void {
  if (contract) index.contracts.set(project, laid(index.contracts.get(project), contract));
  if (milestone) index.milestones.set(project, laid(index.milestones.get(project), milestone));
  if (progress) index.latest.set(project, progress);
}

const laid = <Document extends { readonly id: string }>(
  known: readonly Document[] = [],
  document: Document,
): readonly Document[] => [...known.filter(({ id }) => id !== document.id), document];

export function indexExisting(existing: ExistingDocuments): ExistingIndex {
  const byReference = new Map<string, Project>();
  const byTitle = new Map<string, Project[]>();
  for (const project of existing.projects) {
    byReference.set(fold(project.reference), project);
    for (const key of new Set(titleKeys(project.title))) append(byTitle, key, project);
  }
  const latest = new Map<string, Progress>();
  for (const progress of existing.progress) {
    const known = latest.get(progress.project);
    if (!known || isLater(progress, known)) latest.set(progress.project, progress);
  }
  return {
    byReference,
    byTitle,
    latest,
    contracts: byProject(existing.contracts),
    milestones: byProject(existing.milestones),
  };
}

const isLater = (a: Progress, b: Progress): boolean => a.on > b.on || (a.on === b.on && a.createdAt > b.createdAt);

function byProject<Document extends { readonly project: string }>(
  documents: readonly Document[],
): Map<string, readonly Document[]> {
  const map = new Map<string, Document[]>();
  for (const document of documents) append(map, document.project, document);
  return new Map<string, readonly Document[]>(map);
}

function append<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const items = map.get(key);
  if (items) items.push(item);
  else map.set(key, [item]);
}

function titleKeys(title: { readonly ar: string; readonly fr: string }): readonly string[] {
  return [title.ar, title.fr].map(fold).filter((key) => key !== '');
}

/** Finds the project that a row speaks of; a project answers to one row of a list only. */
export interface Matcher {
  readonly byReference: (reference: string) => Project | null;
  readonly byTitle: (draft: Draft) => Project | null;
}

export function matcher(index: ExistingIndex): Matcher {
  const claimed = new Set<string>();
  const claim = (project: Project | undefined): Project | null => {
    if (!project || claimed.has(project.id)) return null;
    claimed.add(project.id);
    return project;
  };
  return {
    byReference: (reference) => claim(index.byReference.get(fold(reference))),
    byTitle: (draft) => {
      const communes = draft.project.communes ?? [];
      const free = titleKeys(draft.title)
        .flatMap((key) => index.byTitle.get(key) ?? [])
        .filter((project) => !claimed.has(project.id));
      const exact = free.find((project) => sameSet(project.communes, communes));
      const open = free.find((project) => project.communes.length === 0 || communes.length === 0);
      return claim(exact ?? open);
    },
  };
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item) => b.includes(item));
