/** Edits (insert, delete, replace, swap of neighbours) that turn one word into the other; `limit + 1` when there are more. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforePrevious[j - 2] ?? 0) + 1);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? limit + 1;
}

/** What the nearest words within `limit` edits mean, or null when there is none or they mean different things. */
export function closest<Meaning>(
  word: string,
  words: Iterable<readonly [string, Meaning]>,
  limit: number,
): Meaning | null {
  let best: Meaning | null = null;
  let distance = limit + 1;
  for (const [candidate, meaning] of words) {
    const here = editDistance(word, candidate, Math.min(limit, distance));
    if (here > limit || here > distance) continue;
    if (here === distance && best !== meaning) best = null;
    if (here < distance) {
      best = meaning;
      distance = here;
    }
  }
  return best;
}
