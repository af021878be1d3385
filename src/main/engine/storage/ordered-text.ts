const SURROGATE_OR_LATER = /[\ud800-\uffff]/;

/**
 * A text that SQLite sorts where JavaScript sorts `value`. SQLite orders by UTF-8 bytes, JavaScript by UTF-16 code units,
 * and the two differ from the surrogates on: an emoji would lie above every Arabic presentation form. So those units move
 * up by 0x800. The order stays, each unit becomes a character of its own, and a lone surrogate, which UTF-8 cannot hold and
 * would make all alike, becomes an ordinary one.
 */
export function orderedText(value: string): string {
  if (!SURROGATE_OR_LATER.test(value)) return value;
  let ordered = '';
  for (let index = 0; index < value.length; index++) {
    const unit = value.charCodeAt(index);
    ordered += unit < 0xd800 ? value[index] : String.fromCodePoint(unit + 0x800);
  }
  return ordered;
}
