import type { Contract, Project } from '../projects/index.ts';
import { type Comparable, comparable } from './comparable.ts';

/** Why two projects are taken for one: the same contract, or the same object at the same place. */
export type SimilarReason = 'contractNumber' | 'titleAndPlace';

/** Two projects that may be one (الالتقائية): `a` comes before `b` in the order they were given in. */
export interface SimilarPair {
  readonly a: string;
  readonly b: string;
  readonly reason: SimilarReason;
}

/** Share of words that two titles have in common, out of all their words. */
const ALIKE = 0.7;
/** Of projects without a commune more is asked. */
const ALIKE_ANYWHERE = 0.9;
const FEWEST_WORDS = 2;
/** A number that more projects bear than this is a framework contract, and a word in more titles tells nothing apart. */
const MOST_SHARING = 4;
const MOST_WITH_WORD = 200;
/** Projects looked at in one step. */
const BREATH = 50;

export interface PairsWanted {
  /** Only pairs with at least one of these. */
  readonly of?: ReadonlySet<string>;
  /** At most so many pairs. */
  readonly most?: number;
}

/** Projects that may be one and the same, each pair once. */
export function similarPairs(items: readonly Comparable[], wanted: PairsWanted = {}): readonly SimilarPair[] {
  return [...searchPairs(items, wanted)].filter((found) => found !== null);
}

/** The same search in small steps: a null says that some work was done and others may have their turn. */
export function* searchPairs(
  items: readonly Comparable[],
  { of, most = Number.POSITIVE_INFINITY }: PairsWanted = {},
): Generator<SimilarPair | null> {
  const found = new Set<string>();
  const fresh = (a: Comparable, b: Comparable): boolean => {
    const wanted = a.id !== b.id && (of === undefined || of.has(a.id) || of.has(b.id));
    const key = `${a.id} ${b.id}`;
    if (!wanted || found.has(key)) return false;
    found.add(key);
    return true;
  };
  for (const [a, b] of sharingContracts(items)) {
    if (fresh(a, b)) yield { a: a.id, b: b.id, reason: 'contractNumber' };
    if (found.size >= most) return;
  }
  for (const candidate of sharingWords(items, of)) {
    if (candidate === null) yield null;
    else if (alike(...candidate) && fresh(...candidate))
      yield { a: candidate[0].id, b: candidate[1].id, reason: 'titleAndPlace' };
    if (found.size >= most) return;
  }
}

/** Projects that may be this one. */
export const similarTo = (
  item: Comparable,
  others: Iterable<Comparable>,
): readonly (readonly [string, SimilarReason])[] =>
  [...others].flatMap((other): readonly (readonly [string, SimilarReason])[] => {
    if (other.id === item.id) return [];
    if (item.contracts.some((number) => other.contracts.includes(number))) return [[other.id, 'contractNumber']];
    return alike(item, other) ? [[other.id, 'titleAndPlace']] : [];
  });

/** Pairs among the office's projects. */
export const similarProjects = (
  facts: Iterable<{ readonly project: Project; readonly contracts: readonly Contract[] }>,
): readonly SimilarPair[] => similarPairs([...facts].map(({ project, contracts }) => comparable(project, contracts)));

function* sharingContracts(items: readonly Comparable[]): Generator<readonly [Comparable, Comparable]> {
  const holders = new Map<string, Comparable[]>();
  for (const item of items) for (const number of new Set(item.contracts)) append(holders, number, item);
  for (const sharing of holders.values()) {
    const [first, ...others] = sharing;
    if (first === undefined || sharing.length > MOST_SHARING) continue;
    for (const other of others) yield [first, other];
  }
}

/**
 * Candidates by prefix filtering: titles that have 70 % of their words in common share at least one of the rarest words
 * of either, so only those are looked up (Chaudhuri, Ganti, Kaushik: A primitive operator for similarity joins, 2006).
 */
function* sharingWords(
  items: readonly Comparable[],
  of: ReadonlySet<string> | undefined,
): Generator<readonly [Comparable, Comparable] | null> {
  const frequency = new Map<string, number>();
  for (const [at, { titles }] of items.entries()) {
    for (const words of titles) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
    if (at % BREATH === 0) yield null;
  }
  const holders = new Map<string, Comparable[]>();
  for (const [at, item] of items.entries()) {
    if (at % BREATH === 0) yield null;
    const fresh = of === undefined || of.has(item.id);
    const seen = new Set<Comparable>();
    for (const key of rarest(item, frequency)) {
      const before = holders.get(key) ?? [];
      for (const other of before.slice(0, MOST_WITH_WORD)) {
        if (seen.has(other) || !(fresh || of?.has(other.id))) continue;
        seen.add(other);
        yield [other, item];
      }
      append(holders, key, item);
    }
  }
}

/** Where an item is looked up: its rarest words with its numbers, at each of its communes. */
function* rarest({ titles, numbers, communes }: Comparable, frequency: ReadonlyMap<string, number>): Generator<string> {
  const places = communes.length === 0 ? [''] : communes.slice(0, MOST_SHARING);
  for (const [language, words] of titles.entries()) {
    if (words.size < FEWEST_WORDS) continue;
    const sorted = [...words].sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1));
    const needed = words.size - Math.ceil(ALIKE * words.size) + 1;
    for (const word of sorted.slice(0, needed))
      for (const place of places) yield `${language} ${word} ${place} ${numbers}`;
  }
}

function alike(a: Comparable, b: Comparable): boolean {
  if (a.numbers !== b.numbers) return false;
  const anywhere = a.communes.length === 0 && b.communes.length === 0;
  const samePlace = anywhere || a.communes.some((commune) => b.communes.includes(commune));
  if (!samePlace || (a.place.size > 0 && b.place.size > 0 && overlap(a.place, b.place) < ALIKE)) return false;
  const bound = anywhere && a.place.size === 0 ? ALIKE_ANYWHERE : ALIKE;
  return a.titles.some((words, language) => {
    const others = b.titles[language];
    return others !== undefined && words.size >= FEWEST_WORDS && overlap(words, others) >= bound;
  });
}

/** Jaccard's index. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return a.size + b.size === 0 ? 0 : shared / (a.size + b.size - shared);
}

function append<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const items = map.get(key);
  if (items) items.push(item);
  else map.set(key, [item]);
}
