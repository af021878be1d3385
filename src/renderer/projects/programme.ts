import type { Translate } from '../../shared/locale/index.ts';
import { PROGRAMMES } from '../../shared/projects/index.ts';

/** Name of a programme: seeded ones are stored as codes, the office's own as they are called. */
export const programmeName = (programme: string, t: Translate): string =>
  PROGRAMMES.some((code) => code === programme) ? t(`vocabulary:programme.${programme}`) : programme;
