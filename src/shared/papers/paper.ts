import type { Locale } from '../locale/locale.ts';
import type { Day } from '../time/index.ts';
import type { PaperTable } from './table.ts';

export interface LabelledText {
  readonly label: string;
  readonly value: string;
}

/** A bar of a chart on paper; `share` is 0 to 1 of the longest possible bar. */
export interface PaperBar extends LabelledText {
  readonly share: number;
}

export type PaperSection =
  | { readonly kind: 'facts'; readonly title: string; readonly facts: readonly LabelledText[] }
  | { readonly kind: 'figures'; readonly title: string; readonly figures: readonly LabelledText[] }
  | { readonly kind: 'table'; readonly title: string; readonly table: PaperTable }
  | { readonly kind: 'bars'; readonly title: string; readonly bars: readonly PaperBar[] }
  | { readonly kind: 'text'; readonly title: string; readonly paragraphs: readonly string[] };

/**
 * What a screen looks like on paper: content only, every text in the language of the paper. The office's header is put above
 * it wherever it becomes a page, a PDF or a docx.
 */
export interface Paper {
  readonly locale: Locale;
  /** Also the name of its file. */
  readonly title: string;
  readonly subtitle: string;
  readonly day: Day;
  /** Filters in words, how much is shown. */
  readonly notes: readonly string[];
  readonly landscape: boolean;
  readonly sections: readonly PaperSection[];
}
