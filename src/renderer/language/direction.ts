/** The first letter that has a direction: Latin to the right, Arabic (and its neighbours) to the left. */
const FIRST_LETTER = /(?<latin>[A-Za-z\u00c0-\u024f])|[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Direction of a text that people typed, by its first letter; undefined while it has none. */
export function directionOf(text: string): 'rtl' | 'ltr' | undefined {
  const letter = FIRST_LETTER.exec(text);
  if (letter === null) return undefined;
  return letter.groups?.latin === undefined ? 'rtl' : 'ltr';
}

/** Language tag of a stored text, so that screen readers change voice and fonts their shapes. */
export const languageOf = (text: string): 'ar' | 'fr' => (directionOf(text) === 'ltr' ? 'fr' : 'ar');

/** Attributes of an element that holds nothing but one stored text, also where it is cut off. */
export const ownDirection = (text: string): { lang: string; dir: 'rtl' | 'ltr' } => ({
  lang: languageOf(text),
  dir: directionOf(text) ?? 'ltr',
});
