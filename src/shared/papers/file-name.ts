import type { Locale } from '../locale/locale.ts';
import { type Day, formatDay } from '../time/index.ts';
import { plainText } from './plain-text.ts';

/** What no system takes in a name, direction marks that would disguise it, and control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
const UNFIT = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff<>:"/\\|?*]+/g;
/** Bytes in UTF-8 that every file system takes with room for an ending and a number. */
const MOST_BYTES = 150;

/** A name of a file in the documents folder: no folder in it, no leading dot. */
export const PAPER_NAME = /^[^./\\][^/\\]{0,250}$/;

/** `لوحة القيادة - 22 نونبر 2026.pdf`: a title and a day as a file name that every system takes. */
export function fileNameOf(title: string, day: Day, locale: Locale, extension: string): string {
  return `${fitting(title)} - ${formatDay(day, locale)}.${extension}`;
}

/** The n-th name where the first is taken: `name (2).pdf`. */
export function numberedName(name: string, count: number): string {
  if (count < 2) return name;
  const dot = name.lastIndexOf('.');
  return `${name.slice(0, dot)} (${count})${name.slice(dot)}`;
}

/** How many bytes of UTF-8 a character takes. */
function bytesOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

function fitting(title: string): string {
  const clean = plainText(title).replace(UNFIT, ' ').replace(/\s+/g, ' ').trim().replace(/^\.+/, '');
  let name = '';
  let bytes = 0;
  for (const letter of clean) {
    bytes += bytesOf(letter);
    if (bytes > MOST_BYTES) break;
    name += letter;
  }
  return name.trim() || 'Moutabaa';
}
