/** Bytes of a text in a code page of one byte per letter, by asking the decoder what each byte stands for. */
export function inCodePage(text: string, codePage: 'windows-1256' | 'windows-1252'): Uint8Array {
  const letters = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder(codePage).decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, (letter) => letters.get(letter) ?? 0x3f);
}

/** UTF-16 with its mark, as spreadsheet programs save «Unicode text». */
export function inWide(text: string, end: 'little' | 'big', mark = true): Uint8Array {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return end === 'big' ? bytes.swap16() : bytes;
}
