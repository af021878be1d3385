import type { NamedCommunes, SheetColumn } from '../../../shared/sheet/index.ts';
import { fold } from '../../../shared/text/index.ts';
import type { Words } from '../../language/index.ts';

/** Kinds whose cells hold several values; what is typed after the last mark is looked for. */
const SEVERAL: ReadonlySet<SheetColumn['kind']> = new Set<SheetColumn['kind']>(['communes', 'programmes']);
const MARK = /^(.*[;/،]\s*)?(.*)$/su;

/** The words to choose from in a column; none where anything may be written. */
export function wordsToChoose(
  column: SheetColumn,
  communes: NamedCommunes,
  { t, text }: Pick<Words, 't' | 'text'>,
): readonly string[] {
  if (column.kind === 'communes') return communes.map(({ name }) => text(name));
  const { choices } = column;
  return choices === null ? [] : choices.codes.map((code) => t(`vocabulary:${choices.list}.${code}`));
}

/** Those that begin with what was typed, then those that hold it. */
export function matching(words: readonly string[], typed: string, column: SheetColumn): readonly string[] {
  const wanted = fold(split(typed, column)[1]);
  const found = words.filter((word) => fold(word).includes(wanted));
  return found.toSorted((a, b) => Number(fold(b).startsWith(wanted)) - Number(fold(a).startsWith(wanted)));
}

/** The text with the chosen word in the place of what was typed of it. */
export const withWord = (typed: string, word: string, column: SheetColumn): string =>
  `${split(typed, column)[0]}${word}`;

function split(typed: string, column: SheetColumn): readonly [string, string] {
  if (!SEVERAL.has(column.kind)) return ['', typed];
  const [, before = '', last = ''] = MARK.exec(typed) ?? [];
  return [before, last];
}
