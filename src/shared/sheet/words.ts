import { inLocale, type Locale, type Translate, translator } from '../locale/index.ts';
import type { Bilingual } from '../locale/locale.ts';

/** How values are written in one language: between several values stands what the readers of lists understand, too. */
export interface SheetWords {
  readonly locale: Locale;
  readonly say: Translate;
  /** Name of a commune; empty where it is unknown. */
  readonly communeName: (id: string) => string;
}

export type NamedCommunes = readonly { readonly id: string; readonly name: Bilingual }[];

export function sheetWords(locale: Locale, communes: NamedCommunes): SheetWords {
  const names = new Map(communes.map(({ id, name }) => [id, inLocale(name, locale)]));
  return { locale, say: translator(locale), communeName: (id) => names.get(id) ?? '' };
}
