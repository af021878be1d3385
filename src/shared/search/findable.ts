import type { Bilingual } from '../locale/locale.ts';

/** Kinds of things that one question finds, in the order in which they are shown. */
export const FINDABLE_KINDS = ['project', 'contract', 'task', 'meeting', 'person', 'commune'] as const;
export type FindableKind = (typeof FINDABLE_KINDS)[number];

/** Something that can be found and opened. */
export interface Findable {
  readonly id: string;
  readonly kind: FindableKind;
  readonly title: Bilingual;
  /** The office's code, a contract's number, a day; empty where there is none. Shown beside the title. */
  readonly reference: string;
  /** What it belongs to or where it is. */
  readonly detail: Bilingual;
  /** Further words by which it is found. */
  readonly more: string;
  /** The project that it leads to, where it has no page of its own. */
  readonly project: string | null;
  /** Less than 1: what is open or late comes before the rest. */
  readonly boost: number;
}

/** A part of everything that can be found, or what has changed of it. */
export interface Findables {
  /** Whether this begins anew: what was known before is forgotten. */
  readonly fresh: boolean;
  readonly things: readonly Findable[];
  /** Identifiers of what cannot be found any more. */
  readonly gone: readonly string[];
  /** Whether everything was sent. */
  readonly complete: boolean;
}

/** How much a word counts, by where it stands. */
const WEIGHT = { reference: 60, title: 30, detail: 10, more: 8 } as const;

export const searchableOf = ({ title, reference, detail, more, boost }: Findable) => ({
  texts: [
    { text: reference, weight: WEIGHT.reference },
    { text: `${title.ar} ${title.fr}`, weight: WEIGHT.title },
    { text: `${detail.ar} ${detail.fr}`, weight: WEIGHT.detail },
    { text: more, weight: WEIGHT.more },
  ],
  boost,
});
