import { isNear, lettersApart, lettersOf, mistakesIn } from './typo.ts';
import { withoutArticle, withoutParticle } from './words.ts';

/** Terms from `low` to before `high`, and how well they fit what was typed, 0 to 1. */
export interface Span {
  readonly low: number;
  readonly high: number;
  readonly quality: number;
}

const EXACT = 1;
const BEGINNING = 0.7;
const MISTAKEN = 0.3;
/** Of the above, where the word was found without what Arabic writes in front of it. */
const STRIPPED = 0.9;

/** Sorts after every letter. */
const END = '\uffff';

/** The words of all texts in alphabetical order: those that begin alike stand together. */
export class Vocabulary {
  readonly terms: readonly string[];
  private readonly letters: Int32Array;

  /** @param terms in alphabetical order, each once */
  constructor(terms: readonly string[]) {
    this.terms = terms;
    this.letters = Int32Array.from(terms, lettersOf);
  }

  /** The terms that a typed word may mean: it and what begins with it; failing that, what it may be mistaken for. */
  spansOf(word: string, forgiving: boolean): readonly Span[] {
    const bare = withoutArticle(word);
    const spans = [...this.beginning(word, 1), ...(bare === null ? [] : this.beginning(bare, STRIPPED))];
    if (spans.length > 0) return spans;
    const particle = withoutParticle(word);
    const stripped = particle === null ? [] : this.beginning(particle, STRIPPED);
    return stripped.length > 0 || !forgiving ? stripped : this.mistaken(bare ?? word);
  }

  private beginning(word: string, quality: number): readonly Span[] {
    const low = this.firstFrom(word);
    const high = this.firstFrom(word + END);
    if (low === high) return [];
    if (this.terms[low] !== word) return [{ low, high, quality: quality * BEGINNING }];
    const exact = { low, high: low + 1, quality: quality * EXACT };
    return low + 1 === high ? [exact] : [exact, { low: low + 1, high, quality: quality * BEGINNING }];
  }

  private mistaken(word: string): readonly Span[] {
    const most = mistakesIn(word);
    if (most === 0) return [];
    const letters = lettersOf(word);
    const spans: Span[] = [];
    for (let index = 0; index < this.terms.length; index++) {
      if (lettersApart(this.letters[index] ?? 0, letters) > 2 * most) continue;
      const term = this.terms[index] ?? '';
      if (isNear(word, term, most)) spans.push({ low: index, high: index + 1, quality: MISTAKEN });
    }
    return spans;
  }

  /** Position of the first term that is not before `text`. */
  private firstFrom(text: string): number {
    let low = 0;
    let high = this.terms.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.terms[middle] ?? END) < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
