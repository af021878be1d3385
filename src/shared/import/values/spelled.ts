import { fold } from '../../text/index.ts';

const ARABIC = ['واحد', 'اثنان', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع', 'عشر'].map(fold);
const FRENCH: readonly (readonly [string, number])[] = [
  ...'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'
    .split(' ')
    .map((word, index) => [word, index + 1] as const),
  ['une', 1],
  ['vingt', 20],
  ['trente', 30],
  ['quarante', 40],
  ['soixante', 60],
];
const TENS_ARABIC = ['عشر', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'].map(fold);

/** Numbers that periods are spelled with, by folded word. */
const SPELLED: ReadonlyMap<string, number> = new Map<string, number>([
  ...FRENCH,
  ...ARABIC.flatMap((word, index) =>
    [word, `${word}ه`, `${word}يه`, `${word}ي`].map((form) => [form, index + 1] as const),
  ),
  ...['احد', 'احدي'].map((word) => [word, 1] as const),
  ...['اثنا', 'اثني', 'اثنتا', 'اثنتي', 'اثنين'].map((word) => [word, 2] as const),
  ...TENS_ARABIC.flatMap((word, index) => [`${word}ون`, `${word}ين`].map((form) => [form, (index + 2) * 10] as const)),
]);

/** The words of a text with spelled numbers as digits: «أحد عشر» and «dix-huit» are one number of two words. */
export function readSpelled(words: readonly string[]): readonly string[] {
  const read: string[] = [];
  let sum: number | null = null;
  for (const word of words) {
    const number = SPELLED.get(word) ?? SPELLED.get(word.replace(/^و/, ''));
    if (number !== undefined) {
      sum = (sum ?? 0) + number;
      continue;
    }
    if (sum !== null) read.push(String(sum));
    sum = null;
    read.push(word);
  }
  if (sum !== null) read.push(String(sum));
  return read;
}
