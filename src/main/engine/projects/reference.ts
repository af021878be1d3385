/** Width of the running number: `PRJ-2026-0041`. */
const WIDTH = 4;
export const REFERENCE_PREFIX = 'PRJ';

/**
 * The next free reference of a year. Only this office gives such numbers today; a shared register will lease them.
 */
export function nextReference(taken: Iterable<string>, year: string): string {
  const begins = `${REFERENCE_PREFIX}-${year}-`;
  let highest = 0;
  for (const reference of taken) {
    const number = reference.startsWith(begins) ? Number(reference.slice(begins.length)) : 0;
    if (Number.isInteger(number) && number > highest) highest = number;
  }
  return `${begins}${String(highest + 1).padStart(WIDTH, '0')}`;
}
