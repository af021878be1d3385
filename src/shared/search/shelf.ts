import { type Findable, searchableOf } from './findable.ts';
import { SearchIndex } from './search-index.ts';

/** Things of one kind with their index. What changed since it was built stands in a small index of its own. */
export class Shelf {
  private readonly things = new Map<string, Findable>();
  private built: Built = EMPTY;
  private recent: Built = EMPTY;
  /** Changed or gone since `built`. */
  private changed = new Set<string>();
  /** Buildings that were begun, and the one that answers: a building that began before it comes too late. */
  private begun = 0;
  private answering = 0;

  put(thing: Findable): void {
    this.things.set(thing.id, thing);
    this.changed.add(thing.id);
  }

  /** Whether it was there. */
  take(id: string): boolean {
    if (!this.things.delete(id)) return false;
    this.changed.add(id);
    return true;
  }

  clear(): void {
    this.things.clear();
    this.built = EMPTY;
    this.recent = EMPTY;
    this.changed = new Set();
    this.answering = ++this.begun;
  }

  /** How much changed since the index was built. */
  get outdated(): number {
    return this.changed.size;
  }

  /** Takes what has changed into the small index, at once: for few changes. */
  note(): void {
    const things = [...this.changed].flatMap((id) => this.things.get(id) ?? []);
    this.recent = { things, index: SearchIndex.of(things.map(searchableOf)) };
  }

  /** Builds the index anew in pieces; until it is done the old one answers. */
  *rebuild(): Generator<void, void> {
    const turn = ++this.begun;
    const things = [...this.things.values()];
    const taken = this.changed;
    this.changed = new Set(taken);
    yield;
    const index = yield* SearchIndex.build(things.map(searchableOf));
    yield* index.prepare();
    if (turn < this.answering) return;
    this.answering = turn;
    this.built = { things, index };
    const indexed = new Map(things.map((thing) => [thing.id, thing]));
    for (const id of taken) if (indexed.get(id) === this.things.get(id)) this.changed.delete(id);
    this.note();
  }

  /** Best first. `forgiving` as in the index. */
  find(question: string, limit: number, forgiving = true): readonly Found[] {
    const old = this.built.index
      .search(question, limit + this.changed.size, forgiving)
      .flatMap(({ position, score }) => {
        const thing = this.built.things[position];
        return thing && !this.changed.has(thing.id) ? [{ thing, score }] : [];
      });
    const recent = this.recent.index.search(question, limit, forgiving).flatMap(({ position, score }) => {
      const thing = this.recent.things[position];
      return thing && this.things.get(thing.id) === thing ? [{ thing, score }] : [];
    });
    if (recent.length === 0) return old.slice(0, limit);
    return [...old, ...recent].sort((a, b) => b.score - a.score).slice(0, limit);
  }
}

export interface Found {
  readonly thing: Findable;
  readonly score: number;
}

interface Built {
  readonly things: readonly Findable[];
  readonly index: SearchIndex;
}

const EMPTY: Built = { things: [], index: SearchIndex.of([]) };
