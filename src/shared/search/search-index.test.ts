import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../text/index.ts';
import { SearchIndex } from './search-index.ts';
import { isNear } from './typo.ts';
import { wordsOf } from './words.ts';

const indexOf = (...titles: readonly string[]): SearchIndex =>
  SearchIndex.of(titles.map((text) => ({ texts: [{ text, weight: 10 }], boost: 0 })));
const found = (index: SearchIndex, question: string): readonly number[] =>
  index.search(question, 100).map(({ position }) => position);

const LETTERS = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآةىئؤگڤ'];
const arabic = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 9 });
const latin = fc.string({ unit: fc.constantFrom(...'abcdeéèàçôœùi'), minLength: 1, maxLength: 9 });
const number = fc.nat(99_999).map(String);
const title = fc.array(fc.oneof(arabic, latin, number), { minLength: 1, maxLength: 8 });

/** The same word as somebody else writes it. */
const respelled: readonly ((word: string) => string)[] = [
  (word) => word,
  (word) => word.toUpperCase(),
  (word) => word.replace(/[أإآ]/g, 'ا').replace(/ة/g, 'ه').replace(/ى/g, 'ي'),
  (word) => word.replace(/[دربت]/g, '$&\u064e'),
  (word) => word.replace(/[سم]/g, '$&ـ'),
  (word) => word.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))),
  (word) => word.normalize('NFD'),
  (word) => `${word.slice(0, Math.ceil(word.length / 2))}`,
];

describe('searching', () => {
  it('finds everything by any word of its title, however it is written, and by several', () => {
    fc.assert(
      fc.property(
        fc.array(title, { minLength: 1, maxLength: 12 }),
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(...respelled)), { minLength: 1, maxLength: 3 }),
        (titles, which, picks) => {
          const index = indexOf(...titles.map((words) => words.join(' ')));
          const position = which % titles.length;
          const words = titles[position] ?? [];
          const question = picks.map(([at, respell]) => respell(words[at % words.length] ?? '')).join(' ');
          expect(found(index, question)).toContain(position);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('finds what begins with the words and nothing else, where no word is mistaken', () => {
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 12 }), latin, (titles, word) => {
        const folded = fold(word);
        const matching = titles.flatMap((words, position) =>
          wordsOf(words.join(' ')).some((one) => one.startsWith(folded)) ? [position] : [],
        );
        const answer = found(indexOf(...titles.map((words) => words.join(' '))), word);
        if (matching.length > 0) expect(answer.toSorted()).toEqual(matching.toSorted());
      }),
    );
  });

  it('reads Arabic as people write it', () => {
    const index = indexOf(
      'بناء المدرسة الجماعاتية ١٢',
      'تهيئة مسلك أولاد علي',
      'Réhabilitation de l’école n° 7',
      'BRK-2026-0041',
    );
    for (const question of ['مدرسه', 'المدرسة', 'والمدرسه', 'بالمدرسة', 'للمدرسة', 'مَدْرَسَة', '12', '١٢', 'جماعاتيه']) {
      expect([question, found(index, question)]).toEqual([question, [0]]);
    }
    for (const question of ['اولاد', 'ولاد', 'ومسلك'])
      expect([question, found(index, question)]).toEqual([question, [1]]);
    for (const question of ['ecole', "l'ecole", 'REHABIL', 'ECOLE 7'])
      expect([question, found(index, question)]).toEqual([question, [2]]);
    for (const question of ['brk-2026-0041', '41', 'brk 41'])
      expect([question, found(index, question)]).toEqual([question, [3]]);
  });

  it('bears a mistake in a longer word, and only where nothing fits without', () => {
    const index = indexOf('تهيئة المستوصف', 'Aménagement du marché', 'مسجد');
    expect(found(index, 'المستوضف')).toEqual([0]);
    expect(found(index, 'amenagemnet')).toEqual([1]);
    expect(found(index, 'amenagment marhce')).toEqual([1]);
    expect(found(index, 'مسد')).toEqual([]);
  });

  it('puts whole words before beginnings, weightier texts first, then what is more pressing', () => {
    const texts = (text: string, weight: number) => [{ text, weight }];
    const index = SearchIndex.of([
      { texts: texts('مدرستان', 10), boost: 0 },
      { texts: texts('مدرسة', 10), boost: 0 },
      { texts: texts('مدرسة', 10), boost: 0.5 },
      { texts: texts('مدرسة', 60), boost: 0 },
    ]);
    expect(found(index, 'مدرس')).toEqual([3, 2, 0, 1]);
    expect(found(index, 'مدرسة')).toEqual([3, 2, 1]);
    expect(index.search('مدرسة', 2).map(({ position }) => position)).toEqual([3, 2]);
  });

  it('answers a question prepared in advance as any other, and several words in any order', () => {
    const many = Array.from({ length: 3000 }, (_, index) => `المسلك ${index % 7} rue ${index % 100} n${index}`);
    const [plain, prepared] = [indexOf(...many), indexOf(...many)];
    for (const _ of prepared.prepare());
    for (const question of ['م', 'مس', 'ru', 'r', 'n', 'المسلك']) {
      expect(prepared.search(question, 9)).toEqual(plain.search(question, 9));
    }
    expect(found(plain, 'rue n2999')).toEqual([2999]);
    expect(found(plain, 'n2999 ا ru')).toEqual([2999]);
    expect(found(plain, 'n2998 ا rux')).toEqual([]);
  });

  it('answers each question by itself', () => {
    const index = indexOf('alpha beta', 'alpha gamma', 'delta');
    expect(found(index, 'alpha')).toEqual([0, 1]);
    expect(found(index, 'gamma alpha')).toEqual([1]);
    expect(found(index, 'alpha delta')).toEqual([]);
    expect(found(index, '')).toEqual([]);
    expect(found(index, 'alpha')).toEqual([0, 1]);
  });
});

it('a word is near another exactly when so many mistakes lead there', () => {
  const distance = (a: string, b: string): number =>
    [0, 1, 2, 3, 4, 5, 6, 7, 8].find((most) => isNear(a, b, most)) ?? 9;
  const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
  fc.assert(
    fc.property(short, short, short, (a, b, c) => {
      expect(distance(a, b)).toBe(distance(b, a));
      expect(distance(a, b) === 0).toBe(a === b);
      expect(distance(a, `${b}${c}`)).toBeLessThanOrEqual(distance(a, b) + c.length);
    }),
  );
});
