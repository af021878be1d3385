import {
  debounceTime,
  exhaustMap,
  filter,
  from,
  map,
  merge,
  type Observable,
  Subject,
  startWith,
  switchMap,
} from 'rxjs';
import type { ProjectFacts } from '../../../shared/alerts/index.ts';
import type { DuplicateSide, DuplicatesView, SimilarView } from '../../../shared/contract/index.ts';
import {
  type Comparable,
  comparable,
  type SimilarPair,
  searchPairs,
  similarTo,
} from '../../../shared/duplicates/index.ts';
import type { CommandHandlers, LiveQueryHandlers } from '../calls/index.ts';
import type { DeviceValues } from '../device/index.ts';
import { Pace, type Portfolio } from '../portfolio/index.ts';
import type { Merging } from './merging.ts';

export interface DuplicatesOptions {
  readonly portfolio: Portfolio;
  readonly device: DeviceValues;
  readonly merging: Merging;
}

/** Pairs shown to a person at once. */
const MOST_SHOWN = 200;
/** Pairs are looked for again at most this often while projects change, in milliseconds. */
const QUIET = 500;
const NOT_SAME = 'duplicates.notSame';

/** Projects that may be one and the same (الالتقائية): found, merged, or told apart for good on this device. */
export class DuplicatesRoom {
  private readonly options: DuplicatesOptions;
  private readonly known = new WeakMap<ProjectFacts, Comparable>();
  private readonly told = new Subject<void>();

  constructor(options: DuplicatesOptions) {
    this.options = options;
  }

  readonly commands: CommandHandlers<'projects.merge' | 'projects.unmerge' | 'projects.notSame'> = {
    'projects.merge': async ({ keep, merge: other }) => {
      await this.options.merging.merge(keep, other);
      return null;
    },
    'projects.unmerge': async ({ id }) => {
      await this.options.merging.unmerge(id);
      return null;
    },
    'projects.notSame': ({ a, b, same }) => {
      const pairs = this.notSame();
      if (same) pairs.delete(keyOf(a, b));
      else pairs.add(keyOf(a, b));
      this.options.device.set(NOT_SAME, JSON.stringify([...pairs]));
      this.told.next();
      return Promise.resolve(null);
    },
  };

  readonly liveQueries: LiveQueryHandlers<'projects.duplicates' | 'projects.similar'> = {
    'projects.duplicates': () =>
      merge(this.options.portfolio.changed, this.told).pipe(
        debounceTime(QUIET),
        startWith('all' as const),
        switchMap(() => from(this.view())),
      ),
    'projects.similar': ({ id }) => this.changedOf(id).pipe(exhaustMap(() => from(this.similar(id)))),
  };

  private changedOf(id: string): Observable<unknown> {
    const touched = this.options.portfolio.changed.pipe(filter((projects) => projects === 'all' || projects.has(id)));
    return merge(touched, this.told).pipe(
      startWith('all' as const),
      map(() => id),
    );
  }

  private async view(): Promise<DuplicatesView> {
    const items = await this.items();
    const notSame = this.notSame();
    const pace = new Pace();
    const found: SimilarPair[] = [];
    for (const pair of searchPairs(items)) {
      if (pair !== null && !notSame.has(keyOf(pair.a, pair.b))) found.push(pair);
      await pace.next();
    }
    const pairs = found.slice(0, MOST_SHOWN).flatMap(({ a, b, reason }) => {
      const [left, right] = [this.side(a), this.side(b)];
      return left && right ? [{ a: left, b: right, reason }] : [];
    });
    return { count: found.length, pairs };
  }

  private async similar(id: string): Promise<readonly SimilarView[]> {
    const items = await this.items();
    const item = items.find((one) => one.id === id);
    if (item === undefined) return [];
    const notSame = this.notSame();
    return similarTo(item, items)
      .filter(([other]) => !notSame.has(keyOf(id, other)))
      .flatMap(([other, reason]) => {
        const project = this.options.portfolio.get(other)?.facts.project;
        return project ? [{ id: other, reference: project.reference, title: project.title, reason }] : [];
      });
  }

  private async items(): Promise<readonly Comparable[]> {
    await this.options.portfolio.load();
    const pace = new Pace();
    const items: Comparable[] = [];
    for (const facts of this.options.portfolio.factsOfAll()) {
      const item = this.known.get(facts) ?? comparable(facts.project, facts.contracts);
      this.known.set(facts, item);
      items.push(item);
      await pace.next();
    }
    return items;
  }

  private side(id: string): DuplicateSide | null {
    const facts = this.options.portfolio.get(id)?.facts;
    if (!facts) return null;
    const { project, contracts, milestones, progress } = facts;
    return {
      id,
      reference: project.reference,
      title: project.title,
      communes: project.communes,
      place: project.place,
      phase: project.phase,
      estimatedCost: project.estimatedCost,
      contracts: contracts.map(({ number }) => number).filter((number) => number !== ''),
      documents: contracts.length + milestones.length + progress.length,
    };
  }

  private notSame(): Set<string> {
    const kept: unknown = JSON.parse(this.options.device.get(NOT_SAME) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : []);
  }
}

const keyOf = (a: string, b: string): string => [a, b].sort().join(' ');
