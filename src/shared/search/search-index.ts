import { type Span, Vocabulary } from './vocabulary.ts';
import { formsOf, wordsOf } from './words.ts';

/** A text of something that can be found, and how much a word in it counts, 1 to 255. */
export interface SearchText {
  readonly text: string;
  readonly weight: number;
}

export interface Searchable {
  readonly texts: readonly SearchText[];
  /** Added to the score: what is open or late before the rest. Below 1, so that words decide first. */
  readonly boost: number;
}

/** Something that was found, by its position among what the index was built from. */
export interface Hit {
  readonly position: number;
  readonly score: number;
}

/** Things taken in between two breaths while an index is built: about a millisecond. */
const PIECE = 25;

interface Draft {
  readonly terms: Map<string, number>;
  /** The terms of a word: most words stand in many things. */
  readonly words: Map<string, readonly number[]>;
  /** Term and weight of each thing, one after the other. */
  readonly things: (readonly (readonly [term: number, weight: number])[])[];
}

/**
 * Finds things by the beginnings of their words. All words of a question must be there; best first. Built once, it answers
 * in microseconds: words that begin alike stand together, and each knows the things it stands in.
 */
export class SearchIndex {
  private readonly vocabulary: Vocabulary;
  /** The things of term t are `things[starts[t]]` to before `things[starts[t + 1]]`, with their weights. */
  private readonly starts: Uint32Array;
  private readonly things: Uint32Array;
  private readonly weights: Uint8Array;
  private readonly boosts: Float32Array;
  /** Of the present question: how many of its words a thing has, and what they are worth. */
  private readonly matched: Uint8Array;
  private readonly scores: Float32Array;
  private readonly best: Float32Array;
  private readonly found: Uint32Array;
  /** The other way round: terms of thing t are `terms[termStarts[t]]` to before `terms[termStarts[t + 1]]`. */
  private readonly termStarts: Uint32Array;
  private readonly terms: Uint32Array;
  private readonly termWeights: Uint8Array;
  private readonly popular = new Map<string, readonly Hit[]>();

  private constructor(draft: Draft, boosts: Float32Array) {
    const sorted = [...draft.terms.keys()].sort();
    const rank = new Uint32Array(sorted.length);
    for (const [index, term] of sorted.entries()) rank[draft.terms.get(term) ?? 0] = index;
    this.vocabulary = new Vocabulary(sorted);
    this.starts = new Uint32Array(sorted.length + 1);
    for (const thing of draft.things) {
      for (const [term] of thing) this.starts[(rank[term] ?? 0) + 1] = (this.starts[(rank[term] ?? 0) + 1] ?? 0) + 1;
    }
    for (let term = 0; term < sorted.length; term++) {
      this.starts[term + 1] = (this.starts[term + 1] ?? 0) + (this.starts[term] ?? 0);
    }
    const size = this.starts[sorted.length] ?? 0;
    this.things = new Uint32Array(size);
    this.weights = new Uint8Array(size);
    const next = this.starts.slice();
    for (const [position, thing] of draft.things.entries()) {
      for (const [term, weight] of thing) {
        const place = next[rank[term] ?? 0] ?? 0;
        next[rank[term] ?? 0] = place + 1;
        this.things[place] = position;
        this.weights[place] = weight;
      }
    }
    this.boosts = boosts;
    this.matched = new Uint8Array(boosts.length);
    this.scores = new Float32Array(boosts.length);
    this.best = new Float32Array(boosts.length);
    this.found = new Uint32Array(boosts.length);
    this.termStarts = new Uint32Array(boosts.length + 1);
    this.terms = new Uint32Array(size);
    this.termWeights = new Uint8Array(size);
    let place = 0;
    for (const [position, thing] of draft.things.entries()) {
      for (const [term, weight] of thing) {
        this.terms[place] = rank[term] ?? 0;
        this.termWeights[place++] = weight;
      }
      this.termStarts[position + 1] = place;
    }
  }

  /** Builds an index in pieces: whoever runs it decides when to go on. */
  static *build(all: readonly Searchable[]): Generator<void, SearchIndex> {
    const draft: Draft = { terms: new Map(), words: new Map(), things: [] };
    for (const [position, { texts }] of all.entries()) {
      draft.things.push(termsOf(texts, draft));
      if (position % PIECE === PIECE - 1) yield;
    }
    return new SearchIndex(
      draft,
      Float32Array.from(all, ({ boost }) => boost),
    );
  }

  static of(all: readonly Searchable[]): SearchIndex {
    const building = SearchIndex.build(all);
    for (;;) {
      const step = building.next();
      if (step.done) return step.value;
    }
  }

  /**
   * The best `limit` of what has every word; none for a question without words.
   * @param forgiving whether a word that nothing begins with may hold a mistake
   */
  search(question: string, limit: number, forgiving = true): readonly Hit[] {
    const words = wordsOf(question);
    const [only] = words;
    if (only === undefined || words.length > MOST_WORDS) return [];
    const popular = words.length === 1 ? this.popular.get(only) : undefined;
    return popular && limit <= POPULAR_HITS ? popular.slice(0, limit) : this.find(words, limit, forgiving);
  }

  /** Answers in advance what begins so many words that it would take longest: one or two letters. */
  *prepare(): Generator<void, void> {
    const beginnings = new Set(this.vocabulary.terms.flatMap((term) => [term.slice(0, 1), term.slice(0, 2)]));
    for (const beginning of beginnings) {
      if (this.sizeOf(this.vocabulary.spansOf(beginning, false)) < POPULAR) continue;
      this.popular.set(beginning, this.find([beginning], POPULAR_HITS, false));
      yield;
    }
  }

  private find(words: readonly string[], limit: number, forgiving: boolean): readonly Hit[] {
    const asked = words
      .map((word) => this.vocabulary.spansOf(word, forgiving))
      .map((spans) => ({ spans, size: this.sizeOf(spans) }))
      .sort((a, b) => a.size - b.size);
    this.matched.fill(0);
    let count = this.scores.length;
    for (const [index, { spans, size }] of asked.entries()) {
      count = index > 0 && count * TERMS_OF_A_THING < size ? this.sift(spans, count) : this.narrow(spans, index);
      if (count === 0) return [];
    }
    return this.top(count, limit);
  }

  private sizeOf(spans: readonly Span[]): number {
    let size = 0;
    for (const { low, high } of spans) size += (this.starts[high] ?? 0) - (this.starts[low] ?? 0);
    return size;
  }

  /** Goes through everything that has this word and keeps what had the words before; returns how many. */
  private narrow(spans: readonly Span[], wordsBefore: number): number {
    const { matched, best, scores, found, things, weights, starts, boosts } = this;
    let count = 0;
    for (const { low, high, quality } of spans) {
      const end = starts[high] ?? 0;
      for (let place = starts[low] ?? 0; place < end; place++) {
        const thing = things[place] ?? 0;
        const worth = (weights[place] ?? 0) * quality;
        if (matched[thing] === wordsBefore) {
          matched[thing] = wordsBefore + 1;
          best[thing] = worth;
          found[count++] = thing;
        } else if (matched[thing] === wordsBefore + 1 && worth > (best[thing] ?? 0)) best[thing] = worth;
      }
    }
    for (let index = 0; index < count; index++) {
      const thing = found[index] ?? 0;
      scores[thing] = (wordsBefore === 0 ? (boosts[thing] ?? 0) : (scores[thing] ?? 0)) + (best[thing] ?? 0);
    }
    return count;
  }

  /** Looks through what had the words before and keeps what has this one: few things against a common word. */
  private sift(spans: readonly Span[], before: number): number {
    const { matched, scores, found, terms, termWeights, termStarts } = this;
    let count = 0;
    for (let index = 0; index < before; index++) {
      const thing = found[index] ?? 0;
      const end = termStarts[thing + 1] ?? 0;
      let best = 0;
      for (let place = termStarts[thing] ?? 0; place < end; place++) {
        const term = terms[place] ?? 0;
        for (const { low, high, quality } of spans) {
          if (term >= low && term < high) best = Math.max(best, (termWeights[place] ?? 0) * quality);
        }
      }
      if (best === 0) continue;
      matched[thing] = (matched[thing] ?? 0) + 1;
      scores[thing] = (scores[thing] ?? 0) + best;
      found[count++] = thing;
    }
    return count;
  }

  private top(count: number, limit: number): readonly Hit[] {
    const top: Hit[] = [];
    let least = Number.NEGATIVE_INFINITY;
    for (let index = 0; index < count; index++) {
      const position = this.found[index] ?? 0;
      const score = this.scores[position] ?? 0;
      if (top.length === limit && score <= least) continue;
      let place = top.length;
      while (place > 0 && (top[place - 1]?.score ?? 0) < score) place--;
      top.splice(place, 0, { position, score });
      if (top.length > limit) top.pop();
      least = top.at(-1)?.score ?? least;
    }
    return top;
  }
}

/** From so many places on, a beginning is answered in advance; and how many hits are kept of it. */
const POPULAR = 500;
const POPULAR_HITS = 50;

/** About how many words a thing has: looking through them costs as much as so many places of a word. */
const TERMS_OF_A_THING = 20;

/** More words than a byte counts are no question of a person. */
const MOST_WORDS = 200;

function termsOf(texts: readonly SearchText[], draft: Draft): readonly (readonly [number, number])[] {
  const weights = new Map<number, number>();
  for (const { text, weight } of texts) {
    for (const word of wordsOf(text)) {
      for (const term of draft.words.get(word) ?? learn(word, draft)) {
        if ((weights.get(term) ?? 0) < weight) weights.set(term, weight);
      }
    }
  }
  return [...weights];
}

function learn(word: string, { terms, words }: Draft): readonly number[] {
  const known = formsOf(word).map((form) => {
    const term = terms.get(form) ?? terms.size;
    terms.set(form, term);
    return term;
  });
  words.set(word, known);
  return known;
}
