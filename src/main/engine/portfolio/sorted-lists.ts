import { byRow, type Listed, type ListFilters } from './listing.ts';
import { Pace } from './pace.ts';
import { mergeInTurns, sortInTurns } from './sorted.ts';

/** Projects that changed since the last word, or `all`. */
export type Touched = ReadonlySet<string> | 'all';

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
export class SortedLists<Item extends Listed> {
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

  /** Takes in what changed. Until an order is done it answers as before. */
  async follow(touched: Touched): Promise<void> {
    const pace = new Pace();
    for (const [name, order] of this.orders) {
      const { wanted } = order;
      order.wanted = false;
      if (wanted) order.sorted = await this.renewed(order, touched, pace);
      else this.orders.delete(name);
    }
  }

  private async renewed({ sorted, compare }: Order<Item>, touched: Touched, pace: Pace): Promise<readonly Item[]> {
    if (touched === 'all' || !sorted) return sortInTurns([...this.all.values()], compare, pace);
    const kept = sorted.filter(({ row }) => !touched.has(row.id));
    const news = [...touched].flatMap((project) => this.all.get(project) ?? []);
    return mergeInTurns(kept, await sortInTurns(news, compare, pace), compare, pace);
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
