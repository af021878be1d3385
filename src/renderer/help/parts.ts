/** A stretch of a manual's text: plain words, what a button says, or a key of the keyboard. */
export interface Part {
  readonly kind: 'text' | 'label' | 'key';
  readonly text: string;
  /** Where it begins: tells parts of the same words apart. */
  readonly at: number;
}

const MARKED = /\{\{([^}]+)\}\}|\[\[([^\]]+)\]\]/g;

/**
 * `{{room:key}}` stands for the text under that key of the locale files, `[[Ctrl K]]` for a key.
 * @param say the translator of the manual's language
 */
export function partsOf(marked: string, say: (key: string) => string): readonly Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of marked.matchAll(MARKED)) {
    const [whole, label, key = ''] = match;
    if (match.index > end) parts.push({ kind: 'text', text: marked.slice(end, match.index), at: end });
    // A name of a button may end with dots or a colon that belong to the button alone.
    if (label === undefined) parts.push({ kind: 'key', text: key, at: match.index });
    else parts.push({ kind: 'label', text: say(label).replace(/(…|\s*:)$/, ''), at: match.index });
    end = match.index + whole.length;
  }
  if (end < marked.length) parts.push({ kind: 'text', text: marked.slice(end), at: end });
  return parts;
}

/** The same as one line of text, to search in. */
export const plainOf = (marked: string, say: (key: string) => string): string =>
  partsOf(marked, say)
    .map(({ text }) => text)
    .join('');
