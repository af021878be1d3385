/** Above every character that `orderedText` can produce. */
const ABOVE_ALL = '\u{10FFFF}';
const SURROGATE_OR_LATER = /[\ud800-\uffff]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const SPACE_BEFORE_CONTROL = / (?= *[\0-\x1f])/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\0-\x1f]/;
const TRAILING_SPACES = / +$/;

/**
 * SQLite orders texts by their UTF-8 bytes, RxDB by UTF-16 code units. The two differ from the surrogates on, so those
 * units move up by 0x800: the order stays, every unit becomes a character of its own, and a lone surrogate (which UTF-8
 * cannot hold) becomes an ordinary one.
 */
function shiftSurrogates(value: string): string {
  let shifted = '';
  for (let index = 0; index < value.length; index++) {
    const unit = value.charCodeAt(index);
    shifted += unit < 0xd800 ? value[index] : String.fromCodePoint(unit + 0x800);
  }
  return shifted;
}

/**
 * A text that SQLite sorts where RxDB's index strings sort `value`, without their padding to `maxLength`.
 * RxDB pads with spaces, so an end of text compares like a space, that is after control characters: one closing space
 * says so, and a space that control characters follow is put before it.
 */
export function orderedText(value: string): string {
  let text = SURROGATE_OR_LATER.test(value) ? shiftSurrogates(value) : value;
  if (CONTROL.test(text)) text = text.replace(SPACE_BEFORE_CONTROL, `\x1f${ABOVE_ALL}`);
  return `${text} `;
}

/** As `orderedText`, for fields other than the primary key: RxDB's padding makes trailing spaces invisible. */
export function orderedField(value: string): string {
  return orderedText(value.endsWith(' ') ? value.replace(TRAILING_SPACES, '') : value);
}
