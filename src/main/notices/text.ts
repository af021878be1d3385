/** Titles and texts as every notification service can take them, in graphemes that a person sees. */
const MOST_IN_A_TITLE = 90;
const MOST_IN_A_BODY = 320;

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go; a NUL ends a command's argument.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
/** A leading hyphen would be taken for an option. */
const LEADING_HYPHENS = /^-+/;

const graphemes = new Intl.Segmenter('ar-MA', { granularity: 'grapheme' });

export const cleanTitle = (title: string): string => cut(oneLine(clean(title)), MOST_IN_A_TITLE);
export const cleanBody = (body: string): string => cut(clean(body), MOST_IN_A_BODY);

const clean = (text: string): string => text.replace(CONTROL, '').trim().replace(LEADING_HYPHENS, '–');
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** Cuts between graphemes, so that no letter loses its marks and no emoji falls apart, and closes what it cut open. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = [...graphemes.segment(text)].slice(0, most).map(({ segment }) => segment);
  const start = kept.join('');
  if (start === text) return text;
  const shortened = kept.slice(0, -1).join('').trimEnd();
  return `${shortened}${POP_DIRECTIONAL_ISOLATE.repeat(openIsolates(shortened))}…`;
}

const openIsolates = (text: string): number =>
  Math.max(0, text.split(FIRST_STRONG_ISOLATE).length - text.split(POP_DIRECTIONAL_ISOLATE).length);

/** The body of a freedesktop notification may hold markup, so it is escaped; `notify-send` also unescapes backslashes. */
export const forNotifySend = (body: string): string =>
  body.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\\', '\\\\');
