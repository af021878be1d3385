/** What two things took, in milliseconds: the application's own and the one it is compared with. */
export interface Pair {
  readonly ours: number;
  readonly against: number;
}

/** A figure that a room promises: what it compares and how far apart the two may be. */
export interface Promised {
  /** Begins with the room's name. */
  readonly id: string;
  /** What is compared with what, for people. */
  readonly what: string;
  /** Bound of the ratio. */
  readonly goal: number;
  /** Whether the ratio is at most (`max`) or at least (`min`) the goal. */
  readonly direction: 'max' | 'min';
  /** Ours over against, unless the figure says it in another way. */
  readonly ratio?: (pair: Pair) => number;
}

export interface Figure extends Pair {
  readonly id: string;
  readonly what: string;
  readonly ratio: number;
  readonly direction: 'max' | 'min';
  readonly goal: number;
  readonly met: boolean;
}

/** One subject of measurements. A later room is a folder beside the others and a line in `rooms.ts`. */
export interface Room {
  readonly figures: readonly Promised[];
  /** Measures everything side by side; the answer holds a pair of medians under the id of each figure. */
  readonly measure: () => Promise<Readonly<Record<string, Pair>>>;
}

export function figureOf({ id, what, goal, direction, ratio: ratioOf }: Promised, pair: Pair): Figure {
  const ratio = ratioOf ? ratioOf(pair) : pair.ours / pair.against;
  const met = direction === 'max' ? ratio <= goal : ratio >= goal;
  return {
    id,
    what,
    ours: rounded(pair.ours),
    against: rounded(pair.against),
    ratio: rounded(ratio),
    direction,
    goal,
    met,
  };
}

/** Four significant digits: more would pretend to know more. */
const rounded = (value: number): number => Number(value.toPrecision(4));

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** @param share 0..1; the smallest value that at least this share of the values does not exceed */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
