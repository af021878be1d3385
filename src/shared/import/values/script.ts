const ARABIC = /\p{Script=Arabic}/gu;
const LATIN = /\p{Script=Latin}/gu;

/** Whether a text is written in Arabic letters for the most part; titles go to the language of their script. */
export function hasArabic(text: string): boolean {
  const arabic = text.match(ARABIC)?.length ?? 0;
  return arabic > 0 && arabic >= (text.match(LATIN)?.length ?? 0);
}
