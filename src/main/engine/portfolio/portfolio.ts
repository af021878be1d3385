import { type Observable, Subject } from 'rxjs';
import type { ProjectFacts } from '../../../shared/alerts/index.ts';
import type { Place, PortfolioPage } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors/index.ts';
import type { Day } from '../../../shared/time/index.ts';
import type { Committed, Database } from '../database/index.ts';
import { type Evaluation, evaluate } from './evaluate.ts';
import { FactsStore } from './facts-store.ts';
import { idsOfSorted, type ListFilters, type ListQuery, pageOfSorted } from './listing.ts';
import { Pace } from './pace.ts';
import { Snapshot } from './snapshot.ts';
import { type Follower, SortedLists, type Touched } from './sorted-lists.ts';

/** Projects whose change is evaluated at once, some milliseconds at the most. */
const FEW = 16;

/** Quiet time after a change before the list is kept for the next start, in milliseconds. */
const SNAPSHOT_DELAY = 5_000;

/**
 * Every project of the office in memory, with what the rules say of it today. It follows what is committed, evaluates
 * what changed, and tells whoever watches. The first list after a start comes from the last one kept.
 */
export class Portfolio {
  private readonly database: Database;
  private readonly kept: (query: ListQuery) => PortfolioPage | null;
  private readonly communes: () => readonly Place[];
  private readonly facts = new FactsStore();
  private readonly evaluations = new Map<string, Evaluation>();
  private readonly lists = new SortedLists(this.evaluations);
  private readonly changes = new Subject<Touched>();
  private readonly followers: Follower[] = [this.lists];
  private publishing: Promise<void> = Promise.resolve();
  /** Under way or waiting. */
  private publications = 0;
  private readonly snapshot: Snapshot;
  private pending = new Set<string>();
  /** Projects whose facts are newer than their evaluation. */
  private readonly stale = new Set<string>();
  private loading: Promise<void> | null = null;
  private working: Promise<void> | null = null;
  private snapshotTimer: ReturnType<typeof setTimeout> | null = null;
  /** Whether the list is another one than the one kept for the next start. */
  private unkept = false;
  private keeping: Promise<void> = Promise.resolve();
  private today: Day;
  /** Whether a part of a write is known whose rest is still to come. */
  private midway = false;
  private loaded = false;
  private stopped = false;

  /**
   * @param kept the list as a window asked for it first, without reading everything that was kept
   * @param communes the office's, whose names searches look into
   */
  constructor(
    database: Database,
    today: Day,
    kept: (query: ListQuery) => PortfolioPage | null = () => null,
    communes: () => readonly Place[] = () => [],
  ) {
    this.database = database;
    this.kept = kept;
    this.communes = communes;
    this.today = today;
    this.snapshot = new Snapshot(database.device);
    database.committed.subscribe((committed) => this.follow(committed));
  }

  get changed(): Observable<Touched> {
    return this.changes;
  }

  beforeChanges(follower: Follower): void {
    this.followers.push(follower);
  }

  /** False until every project was evaluated after the start. */
  get evaluated(): boolean {
    return this.loaded;
  }

  get acknowledgements(): FactsStore['acknowledgements'] {
    return this.facts.acknowledgements;
  }

  /** Whether there is a list of the last time that can be shown before everything is read. */
  get hasSnapshot(): boolean {
    return this.snapshot.size !== null;
  }

  /** How many projects there are. */
  get size(): number {
    return this.loaded ? this.facts.size : (this.snapshot.size ?? 0);
  }

  /**
   * Reads everything, once however often it is asked for; changes that are committed meanwhile are followed as well.
   * Whoever decides on what there is waits for it.
   * @throws AppError `ENGINE_STOPPED` when it stops before everything was read
   */
  load(): Promise<void> {
    this.loading ??= this.read();
    return this.loading;
  }

  /** Settles once everything committed so far is evaluated. */
  async settled(): Promise<void> {
    while (this.working) await this.working;
  }

  page(query: ListQuery): PortfolioPage {
    if (this.loaded) return pageOfSorted(this.lists.get(query), query, this.today, true, this.communes());
    this.lists.want(query);
    return this.kept(query) ?? this.snapshot.page(query, this.today);
  }

  /** Identifiers of all projects that match, in the order of the list. Whoever asks waits for `load` first. */
  order(query: ListFilters): readonly string[] {
    return idsOfSorted(this.lists.get(query), query, this.today, this.communes());
  }

  get(project: string): { readonly facts: ProjectFacts; readonly evaluation: Evaluation } | null {
    const facts = this.facts.get(project);
    if (!facts) return null;
    // Whoever reads what they have just written does not wait for its turn.
    if (this.stale.has(project)) this.evaluateOne(project);
    return { facts, evaluation: this.evaluations.get(project) ?? evaluate(facts, this.today) };
  }

  /** What was computed of a project; undefined before everything was read. */
  evaluation(project: string): Evaluation | undefined {
    return this.evaluations.get(project);
  }

  all(): IterableIterator<[string, Evaluation]> {
    return this.evaluations.entries();
  }

  factsOfAll(): IterableIterator<ProjectFacts> {
    return this.facts.all();
  }

  projectOf(document: string): string | undefined {
    return this.facts.projectOf(document);
  }

  /** A new day: everything is evaluated again. */
  async turnTo(today: Day): Promise<void> {
    this.today = today;
    await this.settled();
    await this.evaluateAll();
    await this.publish('all');
  }

  /** Reading that is still under way is given up. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.loading?.catch(() => undefined);
    await this.settled();
    if (this.snapshotTimer) clearTimeout(this.snapshotTimer);
    await this.keepSnapshot();
    this.changes.complete();
  }

  private async read(): Promise<void> {
    this.assertWorking();
    const pace = new Pace();
    for (const collection of ['projects', 'milestones', 'journal', 'alerts'] as const) {
      for await (const documents of this.database.scan(collection)) {
        this.facts.apply({
          collection,
          documents: documents
            .filter(({ id }) => !this.facts.has(id))
            .map((document) => ({ id: document.id, document })),
        });
        await pace.next();
        this.assertWorking();
      }
    }
    await this.evaluateAll();
    this.assertWorking();
    await this.publish('all', () => {
      this.loaded = true;
      this.snapshot.forgetEntries();
    });
    this.planSnapshot();
    this.evaluatePending();
  }

  private assertWorking(): void {
    if (this.stopped) throw new AppError('ENGINE_STOPPED', { retry: true });
  }

  private follow(committed: Committed): void {
    for (const project of this.facts.apply(committed)) {
      this.pending.add(project);
      this.stale.add(project);
    }
    this.midway = committed.more === true;
    this.evaluatePending();
  }

  /** A project is evaluated once the whole write is known: half of one would be late without reason. */
  private evaluatePending(): void {
    if (!this.loaded || this.working || this.midway || this.pending.size === 0) return;
    if (this.pending.size <= FEW && this.publications === 0) this.evaluateNow();
    else this.working = this.work();
  }

  /** A person's own change: what follows is there when their call is answered. */
  private evaluateNow(): void {
    const touched = this.pending;
    this.pending = new Set();
    for (const project of touched) this.evaluateOne(project);
    for (const follower of this.followers) follower.followNow(touched);
    this.changes.next(touched);
    this.planSnapshot();
  }

  /** Evaluates what is pending, in turns; a change that comes meanwhile is taken along. */
  private async work(): Promise<void> {
    const pace = new Pace();
    while (this.pending.size > 0 && !this.midway && !this.stopped) {
      const touched = this.pending;
      this.pending = new Set();
      for (const project of touched) {
        this.evaluateOne(project);
        await pace.next();
      }
      await this.publish(touched);
    }
    this.working = null;
    this.planSnapshot();
  }

  /** One after the other, so that what is prepared follows every change. */
  private publish(touched: Touched, ready: () => void = () => undefined): Promise<void> {
    this.publications++;
    this.publishing = this.publishing.then(async () => {
      for (const follower of this.followers) await follower.followInTurns(touched);
      this.publications--;
      ready();
      this.changes.next(touched);
    });
    return this.publishing;
  }

  private async evaluateAll(): Promise<void> {
    const pace = new Pace();
    for (const project of this.facts.projectIds()) {
      this.evaluateOne(project);
      await pace.next();
      if (this.stopped) return;
    }
  }

  private evaluateOne(project: string): void {
    this.stale.delete(project);
    const facts = this.facts.get(project);
    if (facts) this.evaluations.set(project, evaluate(facts, this.today));
    else this.evaluations.delete(project);
  }

  private planSnapshot(): void {
    this.unkept = true;
    if (this.snapshotTimer) clearTimeout(this.snapshotTimer);
    if (this.stopped) return;
    this.snapshotTimer = setTimeout(() => this.keepSnapshot(), SNAPSHOT_DELAY);
    this.snapshotTimer.unref();
  }

  /** One after the other: what changed while one was written is in the next. */
  private keepSnapshot(): Promise<void> {
    this.keeping = this.keeping.then(async () => {
      if (!this.loaded || !this.unkept) return;
      this.unkept = false;
      await this.snapshot.keep(this.evaluations.values());
    });
    return this.keeping;
  }
}
