/** Prefix of the references that the application gives by itself. */
export const REFERENCE_PREFIX = 'PRJ';

/** Width of the running number: `PRJ-2026-0041`. */
const WIDTH = 4;

/**
 * Gives references `<prefix>-<year>-0001` and on, above the highest one in use. Only this office gives such numbers
 * today; a shared register will lease them.
 */
export function referenceNumbers(prefix: string, year: string, inUse: Iterable<string>): () => string {
  const start = `${prefix}-${year}-`;
  let highest = 0;
  for (const reference of inUse) {
    const digits = reference.startsWith(start) ? reference.slice(start.length) : '';
    if (/^\d{1,9}$/.test(digits)) highest = Math.max(highest, Number(digits));
  }
  return () => {
    highest += 1;
    return `${start}${String(highest).padStart(WIDTH, '0')}`;
  };
}
