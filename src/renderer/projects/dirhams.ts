import type { Centimes } from '../../shared/amounts/index.ts';

/** Dirhams as a number input holds them: a number, or text where a number would lose digits. */
export const dirhamsOf = (centimes: Centimes): number => centimes / 100;

/** Centimes of what was typed in dirhams; null when nothing was. */
export function centimesOf(dirhams: number | string): Centimes | null {
  const value = typeof dirhams === 'number' ? dirhams : Number(dirhams.replace(/[\s\u00a0]/g, '').replace(',', '.'));
  if (dirhams === '' || !Number.isFinite(value)) return null;
  return Math.round(value * 100);
}
