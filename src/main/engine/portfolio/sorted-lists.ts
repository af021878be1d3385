import { byRow, type Listed, type ListFilters } from './listing.ts';
import { Pace } from './pace.ts';
import { mergeInTurns, sortInTurns } from './sorted.ts';

/** Projects that changed since the last word, or `all`. */
export type Touched = ReadonlySet<string> | 'all';

/** What follows from the projects and is made ready before a change of them is told. */
export interface Follower {
  /** For a few: whoever wrote them sees what follows at once. */
  readonly followNow: (touched: ReadonlySet<string>) => void;
  /** For many: until it is done all is as it was. */
  readonly followInTurns: (touched: Touched) => Promise<void>;
}

interface Order<Item> {
  readonly compare: (a: Item, b: Item) => number;
  /** Null until it is asked for with something to sort. */
  sorted: readonly Item[] | null;
  /** Whether anybody asked since the last change. */
  wanted: boolean;
}

/**
 * Every project in each order that somebody looks at. Sorting ten thousand takes too long to be done for every question,
 * so an order is kept between changes, and a change is merged into it in turns.
 */
export class SortedLists<Item extends Listed> implements Follower {
  private readonly all: ReadonlyMap<string, Item>;
  private readonly orders = new Map<string, Order<Item>>();

  /** @param all by project */
  constructor(all: ReadonlyMap<string, Item>) {
    this.all = all;
  }

  /** Notes that an order will be asked for once there is something to sort. */
  want(query: ListFilters): void {
    this.orderOf(query).wanted = true;
  }

  get(query: ListFilters): readonly Item[] {
    const order = this.orderOf(query);
    order.wanted = true;
    order.sorted ??= [...this.all.values()].sort(order.compare);
    return order.sorted;
  }

  followNow(touched: ReadonlySet<string>): void {
    for (const order of this.wantedOrders()) {
      if (order.sorted) order.sorted = [...this.kept(order.sorted, touched), ...this.news(touched)].sort(order.compare);
    }
  }

  async followInTurns(touched: Touched): Promise<void> {
    const pace = new Pace();
    for (const order of this.wantedOrders()) order.sorted = await this.renewed(order, touched, pace);
  }

  /** Orders that nobody asked for since the last change are forgotten. */
  private wantedOrders(): readonly Order<Item>[] {
    for (const [name, { wanted }] of this.orders) if (!wanted) this.orders.delete(name);
    for (const order of this.orders.values()) order.wanted = false;
    return [...this.orders.values()];
  }

  private async renewed({ sorted, compare }: Order<Item>, touched: Touched, pace: Pace): Promise<readonly Item[]> {
    if (touched === 'all' || !sorted) return sortInTurns([...this.all.values()], compare, pace);
    const news = await sortInTurns(this.news(touched), compare, pace);
    return mergeInTurns(this.kept(sorted, touched), news, compare, pace);
  }

  private kept(sorted: readonly Item[], touched: ReadonlySet<string>): readonly Item[] {
    return sorted.filter(({ row }) => !touched.has(row.id));
  }

  private news(touched: ReadonlySet<string>): readonly Item[] {
    return [...touched].flatMap((project) => this.all.get(project) ?? []);
  }

  private orderOf(query: ListFilters): Order<Item> {
    const name = `${query.sort} ${query.descending}`;
    const known = this.orders.get(name);
    if (known) return known;
    const order: Order<Item> = { compare: byRow(query), sorted: null, wanted: false };
    this.orders.set(name, order);
    return order;
  }
}
