/** Cuts a text to at most `length` UTF-16 units, never through the middle of a character, and says so with an ellipsis. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** A text on one line; other spaces stay as they were written. */
export const withoutBreaks = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ');

/** Pieces of at most `length` units that together are the text. */
export function pieces(text: string, length: number): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const cutsPair = /[\ud800-\udbff]/.test(text[at + length - 1] ?? '') && at + length < text.length;
    const end = at + length - (cutsPair ? 1 : 0);
    found.push(text.slice(at, end));
    at = end;
  }
  return found;
}
