import type { Translate } from '../locale/index.ts';
import { PROGRAMMES } from '../projects/index.ts';

const SEEDED: readonly string[] = PROGRAMMES;

/** Seeded programmes are stored as codes, the office's own as they are called. */
export const programmeName = (name: string, t: Translate): string =>
  SEEDED.includes(name) ? t(`vocabulary:programme.${name}`) : name;
