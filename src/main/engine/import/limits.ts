/** What one import may cost. Beyond it a file is refused with a name, never read to the end. */
export const LIMITS = {
  fileBytes: 64 * 1024 * 1024,
  /** All parts of a workbook together, unpacked. */
  unpackedBytes: 512 * 1024 * 1024,
  /** One part: a longer text cannot be held as one string. */
  partBytes: 256 * 1024 * 1024,
  entries: 10_000,
  rows: 100_000,
  columns: 1_000,
  cellText: 32_767,
  /** Memory of the reading thread; a file that needs more is too large. */
  workerMegabytes: 1_500,
  /** Longest answer of the reading thread. */
  milliseconds: 120_000,
} as const;
