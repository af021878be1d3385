/** Gives references `<prefix>-<year>-0001` and on, above the highest one in use. */
export function referenceNumbers(prefix: string, year: string, inUse: Iterable<string>): () => string {
  const start = `${prefix}-${year}-`;
  let highest = 0;
  for (const reference of inUse) {
    const digits = reference.startsWith(start) ? reference.slice(start.length) : '';
    if (/^\d{1,9}$/.test(digits)) highest = Math.max(highest, Number(digits));
  }
  return () => {
    highest += 1;
    return `${start}${String(highest).padStart(4, '0')}`;
  };
}
