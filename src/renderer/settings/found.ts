import { fold, searchWords } from '../../shared/text/index.ts';

/** Whether what is written on a part of the page holds every word that is looked for. */
export function isFound(search: string, ...written: readonly string[]): boolean {
  const text = fold(written.join(' \n '));
  return searchWords(search).every((word) => text.includes(word));
}
