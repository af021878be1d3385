import type { Contract, Project } from '../projects/index.ts';
import { fold } from '../text/index.ts';

/** What two projects are compared by, ready for comparing. */
export interface Comparable {
  readonly id: string;
  /** Words of the Arabic and the French title, without numbers; a title that is missing has none. */
  readonly titles: readonly [ReadonlySet<string>, ReadonlySet<string>];
  /** The numbers in the titles: «tranche 1» is not «tranche 2». */
  readonly numbers: string;
  readonly communes: readonly string[];
  readonly place: ReadonlySet<string>;
  /** Folded numbers of its contracts. */
  readonly contracts: readonly string[];
}

type Described = Pick<Project, 'id' | 'title' | 'communes' | 'place'>;

export function comparable(project: Described, contracts: readonly Pick<Contract, 'number'>[]): Comparable {
  const { ar, fr } = project.title;
  return {
    id: project.id,
    titles: [wordsOf(ar), wordsOf(fr)],
    numbers: [...numbersOf(ar || fr)].sort().join(' '),
    communes: project.communes,
    place: wordsOf(project.place, true),
    contracts: contracts.map(({ number }) => fold(number)).filter((number) => number.length >= SHORTEST_NUMBER),
  };
}

/** A contract called «1» says nothing. */
const SHORTEST_NUMBER = 3;
/** Words that tell no project from another. */
const WEAK: ReadonlySet<string> = new Set(
  'de du des d la le les l en et au aux par pour a un une sur dans projet travaux مشروع اشغال في من الي علي و ب رقم n no numero'.split(
    ' ',
  ),
);

function wordsOf(text: string, withNumbers = false): ReadonlySet<string> {
  const words = new Set<string>();
  if (text === '') return words;
  for (const word of fold(text).split(/[^\p{L}\p{N}]+/u)) {
    if (word === '' || WEAK.has(word) || (!withNumbers && /^\d+$/.test(word))) continue;
    words.add(word.length > 4 && word.startsWith('ال') ? word.slice(2) : word);
  }
  return words;
}

const numbersOf = (text: string): ReadonlySet<string> => new Set(fold(text).match(/\d+/g));
