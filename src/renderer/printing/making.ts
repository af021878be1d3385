import type { DocumentFile } from '../../shared/contract/index.ts';
import type { Locale } from '../../shared/locale/index.ts';
import type { Paper, PaperTable } from '../../shared/papers/index.ts';

/** Whatever makes a paper may take its time: reading all rows, for instance. */
export type Making<Value> = (locale: Locale) => Promise<Value> | Value;

/** What a screen can become. */
export interface Printable {
  readonly paper: Making<Paper>;
  /** What a spreadsheet gets, under this name; left out where there is nothing to calculate with. */
  readonly table?: { readonly title: (locale: Locale) => string; readonly make: Making<PaperTable> };
  /** The engine's own Word document of the same. */
  readonly docx?: Making<DocumentFile>;
}
