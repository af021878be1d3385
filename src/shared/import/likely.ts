import type { DuplicateDecision, ImportDoubt, ImportDuplicate } from '../contract/index.ts';
import { type Comparable, comparable, type SimilarPair, similarPairs } from '../duplicates/index.ts';
import type { Project } from '../projects/index.ts';
import type { Draft } from './draft.ts';
import type { ExistingIndex } from './existing.ts';
import type { Show } from './proposal.ts';

/** What a row is taken for when it is decided to be the same project: one the office has, or that of an earlier row. */
export type SameAs = { readonly project: Project } | { readonly draft: Draft };

export interface LikelyDuplicates {
  readonly pairs: readonly ImportDuplicate[];
  /** All that were found; `pairs` holds the first. */
  readonly count: number;
  readonly sameAs: ReadonlyMap<Draft, SameAs>;
  readonly doubts: readonly ImportDoubt[];
}

export type Decisions = Readonly<Record<string, DuplicateDecision>>;

const MOST_PAIRS = 500;

/** Rows that no known project answers to, and that are much like a project of the office or a row above them. */
export function likelyDuplicates(
  drafts: readonly Draft[],
  known: ReadonlyMap<Draft, Project>,
  index: ExistingIndex,
  decisions: Decisions,
  show: Show,
  titleColumn: string,
): LikelyDuplicates {
  const fresh = new Map(drafts.filter((draft) => !known.has(draft)).map((draft) => [`row:${draft.row}`, draft]));
  if (fresh.size === 0) return { pairs: [], count: 0, sameAs: new Map(), doubts: [] };
  const taken = new Set([...known.values()].map(({ id }) => id));
  const projects = new Map<string, Project>();
  for (const project of index.byReference.values()) if (!taken.has(project.id)) projects.set(project.id, project);
  const items: Comparable[] = [
    ...[...projects.values()].map((project) => comparable(project, index.contracts.get(project.id) ?? [])),
    ...[...fresh].map(([id, draft]) => comparableDraft(id, draft)),
  ];
  const found = similarPairs(items, { of: new Set(fresh.keys()) });
  const sameAs = new Map<Draft, SameAs>();
  const claimed = new Set<string>();
  const pairs: ImportDuplicate[] = [];
  for (const pair of [...found].sort((a, b) => rowIn(a) - rowIn(b)).slice(0, MOST_PAIRS)) {
    const draft = fresh.get(pair.b);
    if (draft === undefined) continue;
    const other = fresh.get(pair.a) ?? projects.get(pair.a);
    if (other === undefined) continue;
    const key = `${draft.row}:${pair.a}`;
    const free = !sameAs.has(draft) && !claimed.has(pair.a) && !('row' in other && sameAs.has(other));
    const decision = decisions[key] === 'update' && free ? 'update' : 'another';
    if (decision === 'update') {
      sameAs.set(draft, 'row' in other ? { draft: other } : { project: other });
      // A project of the office answers to one row only; an earlier row may take several.
      if (!('row' in other)) claimed.add(pair.a);
    }
    pairs.push(described(key, draft, other, pair, decision));
  }
  const doubts = pairs
    .filter(({ decision }) => decision === 'another')
    .map(({ row, title }) => ({
      row,
      column: titleColumn,
      code: 'likelyDuplicate' as const,
      value: title,
      proposal: show.note('ownProject'),
    }));
  return { pairs, count: found.length, sameAs, doubts };
}

const rowIn = ({ b }: SimilarPair): number => Number(b.slice('row:'.length)) || 0;

const titleOf = ({ title }: Draft | Project): string => title.ar || title.fr;

function described(
  key: string,
  draft: Draft,
  other: Draft | Project,
  { reason }: SimilarPair,
  decision: DuplicateDecision,
): ImportDuplicate {
  const ofList = 'row' in other;
  return {
    key,
    row: draft.row,
    title: titleOf(draft),
    reason,
    other: {
      row: ofList ? other.row : null,
      project: ofList ? null : other.id,
      reference: other.reference ?? '',
      title: titleOf(other),
    },
    decision,
  };
}

const comparableDraft = (id: string, { title, project, contract }: Draft): Comparable =>
  comparable(
    { id, title, communes: project.communes ?? [], place: project.place ?? '' },
    contract.number === undefined ? [] : [{ number: contract.number }],
  );
