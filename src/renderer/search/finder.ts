import { FINDABLE_KINDS, type FindableKind, type Findables, type Found, Shelf } from '../../shared/search/index.ts';
import type { EngineClient } from '../engine/index.ts';

/** More changes than this are taken in by building the index anew. */
const MOST_RECENT = 200;

/** Least time left in an idle moment to go on building, in milliseconds. */
const A_MOMENT = 2;

export type FoundByKind = Readonly<Record<FindableKind, readonly Found[]>>;

/**
 * Everything that can be found, indexed in this window, so that a key is answered without asking anybody. Read once the
 * window is idle, then kept up to date.
 */
class Finder {
  private readonly shelves = new Map<FindableKind, Shelf>(FINDABLE_KINDS.map((kind) => [kind, new Shelf()]));
  private readonly listeners = new Set<() => void>();
  private following: (() => void) | null = null;
  private complete = false;
  private readonly building = new Set<FindableKind>();
  private state: FinderState = { ready: false, version: 0 };

  /** Follows the engine from now on; once, however often it is asked for. */
  follow(engine: EngineClient): void {
    this.following ??= engine.watch('search.things', {}, (answer) => {
      if ('data' in answer) this.take(answer.data);
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): FinderState => this.state;

  /** Words may hold mistakes only where nothing at all is found without. */
  find(question: string, limits: Readonly<Record<FindableKind, number>>): FoundByKind {
    const exact = this.look(question, limits, false);
    return FINDABLE_KINDS.some((kind) => exact[kind].length > 0) ? exact : this.look(question, limits, true);
  }

  private look(question: string, limits: Readonly<Record<FindableKind, number>>, forgiving: boolean): FoundByKind {
    const found = FINDABLE_KINDS.map((kind) => [kind, this.shelf(kind).find(question, limits[kind], forgiving)]);
    // One entry for every kind.
    return Object.fromEntries(found) as FoundByKind;
  }

  private shelf(kind: FindableKind): Shelf {
    const shelf = this.shelves.get(kind);
    if (!shelf) throw new RangeError(`no shelf for ${kind}`);
    return shelf;
  }

  private take({ fresh, things, gone, complete }: Findables): void {
    if (fresh) {
      for (const shelf of this.shelves.values()) shelf.clear();
      this.complete = false;
    }
    for (const thing of things) this.shelf(thing.kind).put(thing);
    for (const id of gone) for (const shelf of this.shelves.values()) shelf.take(id);
    this.complete = complete;
    if (!complete) return;
    for (const kind of FINDABLE_KINDS) this.bringUp(kind);
    this.tell();
  }

  private bringUp(kind: FindableKind): void {
    const shelf = this.shelf(kind);
    if (shelf.outdated <= MOST_RECENT) shelf.note();
    else this.rebuild(kind);
  }

  /** Builds in idle moments. */
  private rebuild(kind: FindableKind): void {
    if (this.building.has(kind)) return;
    this.building.add(kind);
    const steps = this.shelf(kind).rebuild();
    const goOn = (idle: IdleDeadline): void => {
      do {
        if (steps.next().done) {
          this.building.delete(kind);
          if (this.complete) this.bringUp(kind);
          this.tell();
          return;
        }
      } while (idle.timeRemaining() > A_MOMENT);
      requestIdleCallback(goOn, { timeout: 50 });
    };
    requestIdleCallback(goOn, { timeout: 50 });
  }

  private tell(): void {
    this.state = { ready: this.complete && this.building.size === 0, version: this.state.version + 1 };
    for (const listener of [...this.listeners]) listener();
  }
}

export interface FinderState {
  /** False until everything was read and indexed. */
  readonly ready: boolean;
  /** Changes with whatever may change an answer. */
  readonly version: number;
}

/** The window's one finder. */
export const finder = new Finder();
