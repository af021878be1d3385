/** As long as a title may be, in UTF-16 units. */
const LONGEST = 300;
const CUT = '…';

/** A sentence as the title of an action: cut at a word where it is too long. */
export function titleFrom(sentence: string): string {
  const text = sentence.trim();
  if (text.length <= LONGEST) return text;
  const piece = text.slice(0, LONGEST - CUT.length);
  const end = piece.lastIndexOf(' ');
  return `${end > LONGEST / 2 ? piece.slice(0, end) : piece.replace(/[\ud800-\udbff]$/, '')}${CUT}`;
}
