import type { Grid } from '../../../shared/import/index.ts';

/** A file of one or several sheets. */
export interface Source {
  /** Names in the order to offer: hidden sheets last. */
  readonly sheets: readonly string[];
  /** How many of them are not hidden. */
  readonly visible: number;
  readonly read: (sheet: string) => Promise<Grid>;
}
