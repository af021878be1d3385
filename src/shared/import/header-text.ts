import { fold } from '../text/index.ts';
import { type ColumnUse, isColumnUse, SYNONYMS } from './catalogue.ts';
import { editDistance } from './values/similarity.ts';

/** A header reduced to its letters and digits, folded, without units and remarks in brackets. */
function headerKey(text: string): string {
  const folded = fold(text.replace(/œ/g, 'oe'));
  const bare = folded.replace(/[([{][^)\]}]*[)\]}]?/g, ' ');
  return squeeze(bare) || squeeze(folded);
}

const squeeze = (text: string): string =>
  text
    .replace(/°|º/g, ' ')
    .replace(/%|٪/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Words that say nothing about which column it is, nor do units. */
const WEAK: ReadonlySet<string> = new Set(
  'de du des d la le les l en et au aux par pour dh dhs mdh kdh da mad ttc ht milliers millions بالدرهم درهم بالدراهم من في ب'
    .split(' ')
    .map(fold),
);

/** Words as compared: without weak ones, the Arabic article and the French plural. */
function wordsOf(key: string): readonly string[] {
  const words = key.split(' ').filter((word) => word !== '' && !WEAK.has(word));
  return words.map((word) => {
    if (word.length > 4 && word.startsWith('ال')) return word.slice(2);
    return word.length > 4 && /^[a-z]+s$/.test(word) ? word.slice(0, -1) : word;
  });
}

interface Known {
  readonly use: ColumnUse;
  readonly key: string;
  readonly words: readonly string[];
}

const KNOWN: readonly Known[] = Object.entries(SYNONYMS).flatMap(([use, names]) =>
  isColumnUse(use) ? names.map((name) => ({ use, key: headerKey(name), words: wordsOf(headerKey(name)) })) : [],
);
/** Of two columns with known names the one whose name stands earlier in the list is the likelier. */
const PER_RANK = 0.001;
const EXACT = new Map<string, Map<ColumnUse, number>>();
for (const [use, names] of Object.entries(SYNONYMS)) {
  for (const [rank, name] of names.entries()) {
    const uses = EXACT.get(headerKey(name)) ?? new Map<ColumnUse, number>();
    if (isColumnUse(use) && !uses.has(use)) uses.set(use, 1 - rank * PER_RANK);
    EXACT.set(headerKey(name), uses);
  }
}

export interface Likeness {
  readonly use: ColumnUse;
  /** 1 is the same name, above 0.6 is worth proposing. */
  readonly score: number;
}

/** What is only alike never beats a known name. */
const MOST_ALIKE = 0.9;

const remembered = new Map<string, readonly Likeness[]>();
const MOST_REMEMBERED = 2000;

/** What a header may stand for, best first. */
export function likenesses(header: string): readonly Likeness[] {
  const key = headerKey(header);
  if (key === '' || key.length > 150) return [];
  const known = remembered.get(key);
  if (known) return known;
  if (remembered.size > MOST_REMEMBERED) remembered.clear();
  const found = compare(key);
  remembered.set(key, found);
  return found;
}

function compare(key: string): readonly Likeness[] {
  const scores = new Map<ColumnUse, number>();
  for (const [use, score] of EXACT.get(key) ?? []) scores.set(use, score);
  const words = wordsOf(key);
  if (words.length > 0) {
    for (const known of KNOWN) {
      const score = Math.min(MOST_ALIKE, similarity(words, known.words));
      if (score > Math.max(0.5, scores.get(known.use) ?? 0)) scores.set(known.use, score);
    }
  }
  return [...scores].map(([use, score]) => ({ use, score })).sort((a, b) => b.score - a.score);
}

/** Dice's coefficient over words, where a word with a slip of the pen counts almost fully. */
function similarity(a: readonly string[], b: readonly string[]): number {
  if (b.length === 0) return 0;
  let shared = 0;
  const free = [...b];
  for (const word of a) {
    const at = free.indexOf(word);
    const near = at >= 0 ? at : free.findIndex((other) => alike(word, other));
    if (near < 0) continue;
    shared += at >= 0 ? 1 : 0.85;
    free.splice(near, 1);
  }
  return (2 * shared) / (a.length + b.length);
}

function alike(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4) return false;
  if (shorter >= 5 && (a.startsWith(b) || b.startsWith(a)) && Math.abs(a.length - b.length) <= 3) return true;
  const limit = shorter >= 8 ? 2 : 1;
  return editDistance(a, b, limit) <= limit;
}
