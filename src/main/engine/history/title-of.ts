import type { Stored } from '../../../shared/history/index.ts';
import type { Bilingual } from '../../../shared/locale/index.ts';

/** Fields by which people call a document, the best first. */
const NAMES = ['title', 'name', 'number', 'object', 'description'] as const;

/** What people call a document, whatever its kind; empty where it has no name. */
export function titleOf(document: Stored): Bilingual {
  for (const field of NAMES) {
    const value = document[field];
    if (typeof value === 'string' && value.trim() !== '') return { ar: value, fr: value };
    if (isBilingual(value)) return value;
  }
  return { ar: '', fr: '' };
}

export const isBilingual = (value: unknown): value is Bilingual =>
  typeof value === 'object' &&
  value !== null &&
  'ar' in value &&
  'fr' in value &&
  typeof value.ar === 'string' &&
  typeof value.fr === 'string';
