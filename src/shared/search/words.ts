import { fold } from '../text/index.ts';

const BETWEEN_WORDS = /[^\p{L}\p{N}]+/u;

/** What Arabic writes together with the word that follows: article, "and", "with", "for", and their unions. Longest first. */
const ARTICLES = ['وبال', 'وال', 'بال', 'كال', 'فال', 'ولل', 'لل', 'ال'] as const;
const PARTICLES = ['و', 'ف', 'ب', 'ك', 'ل'] as const;

/** Letters that must be left of a word. */
const LEFT = 3;

/** The folded words of a text, in order. */
export const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .split(BETWEEN_WORDS)
    .filter((word) => word !== '');

/** A folded word without its article, or null where it has none. */
export const withoutArticle = (word: string): string | null => strip(word, ARTICLES);

/** A folded word without a one-letter particle; it may as well have been part of the word. */
export const withoutParticle = (word: string): string | null => strip(word, PARTICLES);

function strip(word: string, prefixes: readonly string[]): string | null {
  const prefix = prefixes.find((one) => word.startsWith(one) && word.length - one.length >= LEFT);
  return prefix === undefined ? null : word.slice(prefix.length);
}

/** Every form under which a word of a text is found. */
export function formsOf(word: string): readonly string[] {
  const bare = withoutArticle(word) ?? withoutParticle(word);
  if (bare !== null) return [word, bare];
  const number = /^0+(?=\d)/.exec(word)?.[0];
  return number === undefined ? [word] : [word, word.slice(number.length)];
}
