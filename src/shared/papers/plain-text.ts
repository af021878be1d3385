/** Characters that XML 1.0 cannot carry (section 2.2), besides lone surrogates. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** Surrogates without their other half. */
const HALVES = /\p{Surrogate}/gu;

/**
 * A text that can stand in any document: what XML cannot carry is left out (it is invisible), halves of characters become
 * the sign for a damaged one. Everything else stays as it is; escaping is the affair of whoever writes XML or HTML.
 */
export const plainText = (text: string): string => text.replace(UNFIT, '').replace(HALVES, '\ufffd');
