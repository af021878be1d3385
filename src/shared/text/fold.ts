/** Vowel marks, superscript alef, Koranic marks and tatweel carry no letter. */
const MARKS = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]/g;
/** Direction marks and isolates: invisible, pasted along with copied text. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const LETTERS: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  گ: 'ك',
  ڭ: 'ك',
  ݣ: 'ك',
  ک: 'ك',
  ی: 'ي',
  ڤ: 'ف',
  چ: 'ج',
};
const FOLDED_LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');
const EASTERN_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/g;
const LATIN_ACCENT = /[\u0300-\u036f]/g;
/** Typographic apostrophes and those typed in their place. */
const APOSTROPHES = /[\u2018\u2019\u02bc\u0060\u00b4]/g;
/** Letters with an accent, and accents that stand by themselves as in file names of other systems. */
const ACCENTED = /[\u00c0-\u024f]|[\u0300-\u036f]/;
const SPACES = /[\s\u00a0\u202f]+/g;

/**
 * Text as it is compared in searches and when matching names: Arabic letter variants, vowel marks and digits, Latin
 * accents, apostrophes and case are folded, so that «مدرسه» finds «المدرسة», "12" finds "١٢" and "l'eau" finds "l’eau".
 */
export function fold(text: string): string {
  const arabic = text
    .replace(INVISIBLE, '')
    .replace(MARKS, '')
    .replace(APOSTROPHES, "'")
    .replace(FOLDED_LETTER, (letter) => LETTERS[letter] ?? letter)
    .replace(EASTERN_DIGIT, (digit) => String(digit.charCodeAt(0) & 0xf));
  const latin = ACCENTED.test(arabic) ? arabic.normalize('NFD').replace(LATIN_ACCENT, '') : arabic;
  return latin.toLowerCase().replace(SPACES, ' ').trim();
}

/** The words of a search, folded; a leading Arabic article is dropped, since «المدرسة» and «مدرسة» are the same word. */
export function searchWords(query: string): readonly string[] {
  return fold(query)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => (word.length > 4 && word.startsWith('ال') ? word.slice(2) : word));
}
