import { Observable, type Subscriber } from 'rxjs';
import type { Place } from '../../../shared/contract/index.ts';
import type { Person } from '../../../shared/people/index.ts';
import type { Findable, Findables } from '../../../shared/search/index.ts';
import type { Meeting, Task } from '../../../shared/tasks/index.ts';
import type { LiveQueryHandlers } from '../calls/index.ts';
import type { Committed, Database } from '../database/index.ts';
import type { OfficeRoom } from '../office/index.ts';
import { Pace, type Portfolio, type Touched } from '../portfolio/index.ts';
import { communeThing, meetingThing, personThing, projectThings, taskThing } from './things.ts';

export interface SearchOptions {
  readonly database: Database;
  readonly office: OfficeRoom;
  readonly portfolio: Portfolio;
}

/** Things sent in one message: a few milliseconds on either side. */
const PART = 250;

/** Collections beside the portfolio whose documents can be found. */
const COLLECTIONS = ['people', 'tasks'] as const;

/** Tells a window everything that can be found, and keeps it told. */
export class SearchRoom {
  private readonly options: SearchOptions;

  constructor(options: SearchOptions) {
    this.options = options;
  }

  readonly liveQueries: LiveQueryHandlers<'search.things'> = {
    'search.things': () =>
      new Observable<Findables>((subscriber) => {
        const feed = new Feed(this.options, (part) => subscriber.next(part));
        feed.run(subscriber).catch((thrown) => subscriber.error(thrown));
      }),
  };
}

/** What one window was told. */
class Feed {
  private readonly options: SearchOptions;
  private readonly send: (part: Findables) => void;
  /** What was told of each project: itself and its contracts. */
  private readonly told = new Map<string, readonly string[]>();
  private complete = false;
  private communes: ReadonlyMap<string, Place> = new Map();

  constructor(options: SearchOptions, send: (part: Findables) => void) {
    this.options = options;
    this.send = send;
  }

  /** Everything first, then each change. A change that comes meanwhile is sent as it comes: what follows is newer still. */
  async run(subscriber: Subscriber<Findables>): Promise<void> {
    const { portfolio, database, office } = this.options;
    await portfolio.load();
    await portfolio.settled();
    if (subscriber.closed) return;
    this.tell([], [], true);
    subscriber.add(portfolio.changed.subscribe((touched) => this.sendTouched(touched)));
    subscriber.add(database.committed.subscribe((committed) => this.sendCommitted(committed)));
    subscriber.add(office.changed.subscribe(() => this.sendCommunes()));
    await this.sendAll(() => subscriber.closed);
  }

  private async sendAll(isOver: () => boolean): Promise<void> {
    const pace = new Pace();
    const waiting: Findable[] = [];
    for (const [id] of this.options.portfolio.all()) {
      waiting.push(...this.thingsOf(id));
      if (waiting.length >= PART) this.tell(waiting.splice(0), []);
      await pace.next();
      if (isOver()) return;
    }
    for (const collection of COLLECTIONS) {
      for await (const documents of this.options.database.scan(collection)) {
        waiting.push(...documents.flatMap((document) => this.thingOf(document) ?? []));
      }
    }
    this.complete = true;
    this.tell(waiting, []);
  }

  private tell(things: readonly Findable[], gone: readonly string[], fresh = false): void {
    this.send({ fresh, things, gone, complete: this.complete });
  }

  private sendTouched(touched: Touched): void {
    const ids = touched === 'all' ? [...this.options.portfolio.all()].map(([id]) => id) : [...touched];
    const before = (touched === 'all' ? [...this.told.values()] : ids.map((id) => this.told.get(id) ?? [])).flat();
    if (touched === 'all') this.told.clear();
    const things = ids.flatMap((id) => this.thingsOf(id));
    const there = new Set(things.map(({ id }) => id));
    const gone = before.filter((id) => !there.has(id));
    if (things.length + gone.length > 0) this.tell(things, gone);
  }

  private sendCommitted({ collection, documents }: Committed): void {
    if (!COLLECTIONS.some((name) => name === collection)) return;
    const things = documents.flatMap(({ document }) => this.thingOf(document) ?? []);
    const gone = documents.filter(({ document }) => document === null).map(({ id }) => id);
    this.tell(things, gone);
  }

  private sendCommunes(): void {
    const communes = this.options.office.current?.communes ?? [];
    this.communes = new Map(communes.map((commune) => [commune.id, commune]));
    const things = communes.map(communeThing);
    if (things.length > 0) this.tell(things, []);
  }

  private thingsOf(project: string): readonly Findable[] {
    const known = this.options.portfolio.get(project);
    const things = known ? projectThings(known.facts, known.evaluation, this.communes) : [];
    if (known)
      this.told.set(
        project,
        things.map(({ id }) => id),
      );
    else this.told.delete(project);
    return things;
  }

  private thingOf(document: unknown): Findable | null {
    if (!isFollowedUp(document)) return null;
    switch (document.kind) {
      case 'person':
        return personThing(document);
      case 'task': {
        const title =
          document.project === null ? undefined : this.options.portfolio.get(document.project)?.facts.project.title;
        return taskThing(document, title);
      }
      case 'meeting':
        return meetingThing(document);
    }
  }
}

const KINDS: ReadonlySet<unknown> = new Set(['person', 'task', 'meeting']);

/** Documents come from our own database, where the schema of their kind was checked on the way in. */
const isFollowedUp = (document: unknown): document is Person | Task | Meeting =>
  typeof document === 'object' && document !== null && 'kind' in document && KINDS.has(document.kind);
