/**
 * Text of a delimited file. Offices save them from Excel as UTF-8 with or without a mark, as UTF-16 («Unicode text») or
 * in the code page of their Windows: 1256 for Arabic, 1252 for French.
 */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256' | 'windows-1252';

/** Enough to judge a file by. */
const SAMPLE = 256 * 1024;

export function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  return wideEncoding(sample) ?? (isUtf8(bytes) ? 'utf-8' : isArabicCodePage(sample) ? 'windows-1256' : 'windows-1252');
}

/** Separators and digits of a sheet have a zero byte at one side in UTF-16, Arabic letters a 6. */
function wideEncoding(sample: Uint8Array): Encoding | null {
  let even = 0;
  let odd = 0;
  for (let index = 0; index < sample.length; index += 1) {
    if (sample[index] === 0 || sample[index] === 6) {
      if (index % 2 === 0) even += 1;
      else odd += 1;
    }
  }
  const half = sample.length / 2;
  if (!sample.includes(0)) return null;
  if (odd > half * 0.7 && odd > even * 4) return 'utf-16le';
  return even > half * 0.7 && even > odd * 4 ? 'utf-16be' : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * Both code pages write the small French accents alike. Where 1256 has Arabic letters, 1252 has capital accents, which
 * hardly ever stand side by side.
 */
function isArabicCodePage(sample: Uint8Array): boolean {
  let high = 0;
  let pairs = 0;
  let before = false;
  for (const byte of sample) {
    const arabic = (byte >= 0xc0 && byte <= 0xdf && byte !== 0xd7) || ARABIC_AMONG_ACCENTS.has(byte);
    if (byte >= 0x80) high += 1;
    if (arabic && before) pairs += 1;
    before = arabic;
  }
  return pairs >= 2 && pairs * 10 > high;
}

const ARABIC_AMONG_ACCENTS: ReadonlySet<number> = new Set([
  0x81, 0x8d, 0x8e, 0x90, 0xe1, 0xe3, 0xe4, 0xe5, 0xe6, 0xec, 0xed,
]);
