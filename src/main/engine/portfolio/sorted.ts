import type { Pace } from './pace.ts';

type Comparison<Item> = (a: Item, b: Item) => number;

/** Items that are sorted, or merged, between two looks at the clock: well below a millisecond. */
const RUN = 256;

/** Sorts as `toSorted` does, letting others have their turn. */
export async function sortInTurns<Item>(
  items: readonly Item[],
  compare: Comparison<Item>,
  pace: Pace,
): Promise<readonly Item[]> {
  let runs: (readonly Item[])[] = [];
  for (let from = 0; from < items.length; from += RUN) {
    runs.push(items.slice(from, from + RUN).sort(compare));
    await pace.next();
  }
  while (runs.length > 1) {
    const longer: (readonly Item[])[] = [];
    for (let at = 0; at < runs.length; at += 2) {
      longer.push(await mergeInTurns(runs[at] ?? [], runs[at + 1] ?? [], compare, pace));
    }
    runs = longer;
  }
  return runs[0] ?? [];
}

/** One sorted list of two; of equal items those of the first come first. */
export async function mergeInTurns<Item>(
  first: readonly Item[],
  second: readonly Item[],
  compare: Comparison<Item>,
  pace: Pace,
): Promise<readonly Item[]> {
  const merged: Item[] = [];
  let copied = 0;
  const copyUpTo = (end: number): void => {
    for (const item of first.slice(copied, end)) merged.push(item);
    copied = end;
  };
  for (const [index, item] of second.entries()) {
    copyUpTo(placeOf(item, first, copied, compare));
    merged.push(item);
    if (index % RUN === RUN - 1) await pace.next();
  }
  copyUpTo(first.length);
  return merged;
}

/** How many items of a sorted list, from `low` on, stand before an item. */
function placeOf<Item>(item: Item, sorted: readonly Item[], from: number, compare: Comparison<Item>): number {
  const isAfter = (place: number): boolean => {
    const other = sorted[place];
    return other !== undefined && compare(other, item) > 0;
  };
  let low = from;
  let high = sorted.length;
  // Two long lists lie close together: looking nearby first finds the place in a step or two.
  for (let step = 1; low + step < high; step *= 2) {
    if (isAfter(low + step)) {
      high = low + step;
      break;
    }
    low += step;
  }
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAfter(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
